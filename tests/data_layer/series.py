"""The reference series of docs/methods.md: one kommune over 17 half-years."""

NOBS = [44, 45, 43, 46, 47, 45, 44, 42, 43, 45, 46, 48, 47, 45, 44, 46, 45]
LEAVERS = [5, 6, 4, 7, 5, 3, 6, 8, 5, 4, 9, 6, 5, 7, 4, 6, 5]
