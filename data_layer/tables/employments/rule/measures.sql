-- Everything per team and half-year; a team without anybody has no row.

CREATE TABLE measures AS
WITH days AS (
    SELECT
        team, half,
        coalesce(sum(days) FILTER (WHERE absence = 1), 0) AS sickness_days,
        coalesce(sum(days) FILTER (WHERE absence = 2), 0) AS parental_leave_days
    FROM absent_days
    GROUP BY team, half
)
SELECT
    team, half, headcount, fte, leavers,
    coalesce(sickness_days, 0) AS sickness_days,
    coalesce(parental_leave_days, 0) AS parental_leave_days,
    short_tenure AS short_tenure_headcount
FROM staff LEFT JOIN days USING (team, half)
WHERE headcount > 0 OR fte > 1e-9;
