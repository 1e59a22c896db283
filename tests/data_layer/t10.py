"""The test set T10 of docs/methods.md: ten kommuner."""

LEAVERS = [0, 4, 3, 9, 2, 14, 6, 11, 5, 38]
NOBS = [12, 10, 25, 40, 45, 52, 60, 75, 90, 310]
