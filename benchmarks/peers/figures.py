"""The idiomatic plotly.express charts of the peers: a line of three series and a ranked bar."""

from __future__ import annotations

import pandas as pd
import plotly.express as px
from common import COUNTRY, OTHER, OWN, PERIODS, REGION
from plotly.graph_objects import Figure


def view(table: pd.DataFrame, name: str) -> tuple[Figure, Figure, tuple[str, ...]]:
    """Return the line chart, the ranked bar and four numbers of one kommune."""
    own = table[table["kommune"] == name]
    region = own["region"].iloc[0]
    inside = table[table["region"] == region].groupby("periode", as_index=False)["value"].mean()
    country = table.groupby("periode", as_index=False)["value"].mean()
    last = table[table["periode"] == PERIODS[-1]].sort_values("value").reset_index(drop=True)
    lines = pd.concat([own.assign(s=name), inside.assign(s=f"Region {region}"), country.assign(s="Hele landet")])
    line = px.line(
        lines,
        x="periode",
        y="value",
        color="s",
        title=f"Udvikling: {name}",
        color_discrete_sequence=[OWN, REGION, COUNTRY],
    )
    bar = px.bar(
        last.assign(own=last["kommune"].eq(name)),
        x="kommune",
        y="value",
        color="own",
        title=f"Rangering: {name}",
        color_discrete_map={True: OWN, False: OTHER},
        category_orders={"kommune": last["kommune"].tolist()},
    )
    bar.update_layout(showlegend=False)
    series = own["value"].tolist()
    rank = int(last.index[last["kommune"] == name][0]) + 1
    numbers = (
        f"{series[-1]:.2f}",
        f"{series[-1] - series[-3]:+.2f}",
        f"{rank} af 98",
        f"{country['value'].iloc[-1]:.2f}",
    )
    return line, bar, numbers
