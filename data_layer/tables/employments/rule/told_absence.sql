-- How many spells of each kind the file holds.

SELECT
    count(*) FILTER (WHERE absence = 1) AS n_sickness,
    count(*) FILTER (WHERE absence = 2) AS n_leave,
    count(*) FILTER (WHERE absence = 0) AS n_other
FROM spells;
