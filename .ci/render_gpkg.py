"""Draws a run's GeoPackage as QGIS shows it first, with the styles that it brings along.

Usage: render_gpkg.py GEOPACKAGE PICTURE [LAYER ...]

Needs QGIS and its Python (Debian: qgis, python3-qgis), no screen. Without layers named, all are
drawn, the file's first on top.
"""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize  # noqa: E402
from qgis.PyQt.QtGui import QColor  # noqa: E402


def opened(geopackage, chosen):
    """The layers with a geometry, in the order in which the file lists them."""
    container = QgsVectorLayer(geopackage, "all", "ogr")
    provider = container.dataProvider()
    names = [sub.split(provider.sublayerSeparator())[1] for sub in provider.subLayers()]
    layers = []
    for name in chosen or names:
        layer = QgsVectorLayer(f"{geopackage}|layername={name}", name, "ogr")
        if not layer.isValid():
            sys.exit(f"{geopackage}: QGIS cannot open [{name}]")
        if layer.isSpatial():
            renderer = layer.renderer()
            symbols = len(renderer.symbols(QgsRenderContext()))
            print(f"{name}: {layer.featureCount()} features, {renderer.type()}, {symbols} symbols")
            layers.append(layer)
    return layers


def draw(layers, picture):
    """In EPSG:5070, equal area."""
    target = QgsCoordinateReferenceSystem("EPSG:5070")
    extent = QgsRectangle()
    for layer in layers:
        if layer.featureCount() > 0:
            to_target = QgsCoordinateTransform(layer.crs(), target, QgsProject.instance())
            extent.combineExtentWith(to_target.transformBoundingBox(layer.extent()))
    extent.scale(1.05)
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(target)
    settings.setExtent(extent)
    settings.setBackgroundColor(QColor("white"))
    width = 1600
    settings.setOutputSize(QSize(width, max(1, round(width * extent.height() / extent.width()))))
    settings.setOutputDpi(120)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    if job.errors():
        sys.exit("\n".join(f"{error.layerID}: {error.message}" for error in job.errors()))
    if not job.renderedImage().save(picture):
        sys.exit(f"{picture}: cannot be written")


application = QgsApplication([], False)
application.initQgis()
draw(opened(sys.argv[1], sys.argv[3:]), sys.argv[2])
application.exitQgis()
