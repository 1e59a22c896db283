"""What loaded datasets call themselves and their sources; only what is shipped has words in another language."""

from __future__ import annotations

SHIPPED = (
    "Simuleret datasæt, kalibreret til VIVE 2025",
    (
        "Simulerede tal: afstemt efter de tal, som VIVE har offentliggjort i 2025, og fordelt tilfældigt inden for "
        "hver region. De siger intet om en bestemt kommune."
    ),
    (
        "Befolkning, tæthed og pendling er offentlige tal fra Danmarks Statistik. Udgiftsbehov og serviceniveau er "
        "simulerede: afstemt efter de tal, som VIVE har offentliggjort i 2025."
    ),
)  # data_layer/demo/metadata.toml


def shown(title: str) -> str:
    """Show a dataset's own words."""
    return title
