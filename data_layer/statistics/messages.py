"""What the process that fits models and its parent say to each other: one line of JSON per message.

Parent: first the model table, then questions. Child: progress, answers, and a reason where there is no answer.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import pandas as pd

from data_layer.schema.patterns import (
    FitMethod,
    FittedModel,
    JointTest,
    Outcome,
    OwnModel,
    Term,
    Trait,
    Unfitted,
    UnfittedReason,
)

Result = FittedModel | Unfitted
Fits = dict[FitMethod, dict[str, Result]]  # method -> id of the specification -> model
Tests = dict[Trait, JointTest]
Message = dict[str, Any]

BATTERY = "battery"  # the question for all 46 models; any other question is an OwnModel


def line_of(message: Message) -> bytes:
    """Write one message; numbers keep every digit, nan included."""
    return json.dumps(message, separators=(",", ":")).encode() + b"\n"


def read_line(line: bytes) -> Message:
    """Read one message; anything but an object says nothing.

    Raises
    ------
    ValueError: the line is no JSON.
    """
    message = json.loads(line)
    return message if isinstance(message, dict) else {}


def table_message(table: pd.DataFrame) -> Message:
    """Pack a model table (index: municipality codes)."""
    return {"codes": list(table.index), "columns": table.to_dict("list")}


def table_of(message: Message) -> pd.DataFrame:
    """Unpack a model table."""
    return pd.DataFrame(message["columns"], index=pd.Index(message["codes"]))


def question_message(question: OwnModel | str) -> Message:
    """Pack a question: a model of the reader's own, or ``BATTERY``."""
    return {"ask": question if isinstance(question, str) else asdict(question)}


def question_of(message: Message) -> OwnModel | str:
    """Unpack a question."""
    asked = message["ask"]
    if isinstance(asked, str):
        return asked
    return OwnModel(
        Outcome(asked["outcome"]),
        tuple(map(Trait, asked["traits"])),
        asked["panel_only"],
        asked["with_region"],
        FitMethod(asked["method"]),
    )


def result_message(result: Result) -> Message:
    """Pack a fit, or why there is none."""
    return {"unfitted" if isinstance(result, Unfitted) else "fitted": asdict(result)}


def result_of(message: Message) -> Result:
    """Unpack a fit, or why there is none."""
    if (empty := message.get("unfitted")) is not None:
        return Unfitted(UnfittedReason(empty["reason"]), tuple(empty["names"]), empty["n"], empty["needed"])
    fitted = message["fitted"]
    terms = tuple(Term(**term) for term in fitted["terms"])
    return FittedModel(**{**fitted, "method": FitMethod(fitted["method"]), "terms": terms})


def fits_message(fits: Fits) -> Message:
    """Pack all models by all methods."""
    return {method: {name: result_message(one) for name, one in found.items()} for method, found in fits.items()}


def fits_of(message: Message) -> Fits:
    """Unpack all models by all methods."""
    return {
        FitMethod(method): {name: result_of(one) for name, one in found.items()} for method, found in message.items()
    }


def tests_message(tests: Tests) -> Message:
    """Pack the joint tests."""
    return {trait: asdict(one) for trait, one in tests.items()}


def tests_of(message: Message) -> Tests:
    """Unpack the joint tests."""
    return {Trait(trait): JointTest(**one) for trait, one in message.items()}
