"""The same view in Streamlit."""

from __future__ import annotations

import streamlit as st
from common import NAMES, frame
from figures import view

LABELS = ("Seneste", "Ændring", "Rang", "Landsgennemsnit")
st.set_page_config(layout="wide")
table = st.cache_data(frame)()
st.title("Kommuneoverblik")
name = st.selectbox("Kommune", NAMES, key="kommune")
line, bar, numbers = view(table, name)
for column, label, text in zip(st.columns(4), LABELS, numbers, strict=True):
    column.metric(label, text)
st.plotly_chart(line, key="line")
st.plotly_chart(bar, key="bar")
