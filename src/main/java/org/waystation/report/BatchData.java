package org.waystation.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;

/** What the scripts of a batch's page know, as JSON. {@code batch.js} names the same keys. */
final class BatchData {
  private final BatchStory story;
  private final BatchMaps maps;

  BatchData(BatchStory story, BatchMaps maps) {
    this.story = story;
    this.maps = maps;
  }

  /** The data, safe to stand in an HTML script element: it holds no {@code <}. */
  String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("name", story.name());
      json.writeArrayFieldStart("keys");
      for (String key : story.keys()) {
        json.writeString(key);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("miles");
      for (double limit : BatchMaps.MILES) {
        json.writeNumber((int) limit);
      }
      json.writeEndArray();
      writeCases(json);
      writeSites(json);
      writeRegret(json);
      maps.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Html.inScript(text.toString());
  }

  private void writeCases(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("cases");
    for (BatchStory.Case one : story.cases()) {
      json.writeStartObject();
      json.writeStringField("id", one.id());
      json.writeStringField("link", one.link());
      json.writeStringField("result", one.result());
      json.writeStringField("message", one.message());
      json.writeArrayFieldStart("varied");
      for (String key : story.keys()) {
        json.writeString(one.varied().getOrDefault(key, ""));
      }
      json.writeEndArray();
      if (one.isPlanned()) {
        BatchStory.Figures plan = one.plan();
        json.writeNumberField("stations", plan.stations());
        json.writeNumberField("usdPerYear", plan.usdPerYear());
        json.writeNumberField("usdPerParcel", plan.usdPerParcel());
        json.writeNumberField("gap", plan.gap());
        json.writeNumberField("coverage", plan.coverage());
        json.writeNumberField("zipsServed", plan.zipsServed());
        json.writeNumberField("zipsInScope", plan.zipsInScope());
        json.writeBooleanField("front", plan.beatenByNone());
        json.writeBooleanField("knee", plan.knee());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeSites(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("sites");
    for (BatchStory.Site site : story.sites()) {
      json.writeStartArray();
      json.writeString(site.zip());
      json.writeString(site.place());
      json.writeNumber(site.plansOpen());
      json.writeNumber(Math.round(1e4 * site.share()) / 1e4);
      json.writeNumber(site.fewestStations());
      json.writeBoolean(site.noRegret());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void writeRegret(JsonGenerator json) throws IOException {
    BatchStory.Regret regret = story.regret();
    json.writeObjectFieldStart("regret");
    json.writeArrayFieldStart("worlds");
    for (String world : regret.worlds()) {
      json.writeString(world);
    }
    json.writeEndArray();
    json.writeNumberField("leastWorst", regret.leastWorst());
    json.writeArrayFieldStart("rows");
    for (BatchStory.Regret.Row row : regret.rows()) {
      json.writeStartObject();
      json.writeStringField("decision", row.decision());
      amounts(json, "usdPerYear", row.usdPerYear());
      amounts(json, "total", List.of(row.worst(), row.mean()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void amounts(JsonGenerator json, String name, List<OptionalDouble> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (OptionalDouble value : values) {
      if (value.isPresent()) {
        json.writeNumber(Math.round(100 * value.getAsDouble()) / 100.0);
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
  }
}
