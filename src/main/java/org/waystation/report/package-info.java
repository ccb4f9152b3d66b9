/**
 * The page for readers: one HTML file that needs no network, made from the files of a run and from
 * the outlines of the states, whoever made the run and whenever.
 *
 * <p>Java writes all that stands still (answer, sentences, charts, method), so that it prints and
 * is there without scripts; the scripts in the resources of this room draw the map, find a ZIP and
 * sort the tables from the data in the page. Amounts are those of the files, US dollars per year
 * and per parcel; the map is in the plane EPSG:5070 on a grid of whole numbers.
 *
 * <p>{@link org.waystation.report.Report} is the page of one run, {@link
 * org.waystation.report.ComparisonPage} that of two, {@link org.waystation.report.BatchPage} that
 * of a batch, told by a {@link org.waystation.report.BatchStory}. The scripts are functions of a
 * run's data, so that the pages of {@code serve} use them too, with {@link
 * org.waystation.report.RunData}.
 *
 * <p>Decides and computes nothing about the plan: what the files do not say, the page does not.
 */
package org.waystation.report;
