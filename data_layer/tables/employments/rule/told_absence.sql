-- How many spells of each kind the file holds.

SELECT
    coalesce(sum(n_rows) FILTER (WHERE absence = 1), 0)::BIGINT AS n_sickness,
    coalesce(sum(n_rows) FILTER (WHERE absence = 2), 0)::BIGINT AS n_leave,
    coalesce(sum(n_rows) FILTER (WHERE absence = 0), 0)::BIGINT AS n_other
FROM absence_places;
