"""What chance allows to be said: intervals and comparisons. statsmodels and scipy are used here only."""
