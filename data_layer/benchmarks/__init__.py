"""Regions and the country as sums over sums of the kommuner with a visible value. Never a mean of rates."""
