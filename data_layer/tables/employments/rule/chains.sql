-- The general rule for tangled persons. Of rows that tell of the same employment (person, position, team and first day) the
-- last one in the file counts: it corrects the others.

CREATE TABLE tangled_rows AS
SELECT
    person, first,
    arg_max(last, row) AS last,
    arg_max(share, row) AS share,
    max(row) AS row,
    count(*) AS n_rows,
    position_of(post) AS position,
    workplace_of(post) AS workplace,
    team_of(post) AS team,
    is_counted(post) AS counted
FROM employments SEMI JOIN tangled_persons USING (person)
GROUP BY person, first, post;

-- A chain is a stay without a break, once in the same position and once at the same workplace. A break under a year is
-- none, unless the person worked elsewhere during it.

CREATE TABLE chained AS
WITH stays AS (
    SELECT *, hash(person, at_work, place) AS stay  -- one number to compare
    FROM (
        SELECT person, row, first, last, false AS at_work, position AS place FROM tangled_rows
        UNION ALL
        SELECT person, row, first, last, true AS at_work, workplace AS place FROM tangled_rows
    )
),
followed AS (
    SELECT
        *,
        max(last) OVER (
            PARTITION BY stay ORDER BY first, row ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS until
    FROM stays
),
filled AS (
    SELECT DISTINCT late.at_work, late.row
    FROM followed AS late
    JOIN stays AS other USING (person, at_work)
    WHERE late.first > late.until + 1 AND goes_on_after(late.until, late.first)
        AND other.place <> late.place AND other.first < late.first AND other.last > late.until
),
begun AS (
    SELECT
        followed.*,
        until IS NULL OR NOT goes_on_after(until, first) OR filled.row IS NOT NULL AS is_new
    FROM followed LEFT JOIN filled USING (at_work, row)
)
SELECT
    stay, at_work, row, last,
    max(CASE WHEN is_new THEN first END) OVER (
        PARTITION BY stay ORDER BY first, row ROWS UNBOUNDED PRECEDING
    ) AS chain_first,
    -- the last day employed before a short break that this row ends
    CASE WHEN NOT is_new AND first > until + 1 THEN until END AS break_after
FROM begun;

CREATE TABLE chains AS
WITH ends AS (
    SELECT stay, chain_first, max(last) AS chain_last FROM chained GROUP BY stay, chain_first
)
SELECT stay, at_work, row, chain_first, chain_last, break_after
FROM chained JOIN ends USING (stay, chain_first);
