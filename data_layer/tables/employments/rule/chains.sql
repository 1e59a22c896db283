-- The general rule for persons with employments at the same time. Of rows that tell of the same employment (person,
-- position, team and first day) the last one in the file counts: it corrects the others.

CREATE TABLE tangled_rows AS
SELECT * FROM employments SEMI JOIN tangled_persons USING (person)
QUALIFY row_number() OVER (PARTITION BY person, position, team, first ORDER BY row DESC) = 1;

-- A chain is a stay without a break, once in the same position and once at the same workplace. A break under a year is
-- none, unless the person worked elsewhere during it.

CREATE TABLE chains AS
WITH stays AS (
    SELECT person, row, first, last, 'position' AS kind, position AS place FROM tangled_rows
    UNION ALL
    SELECT person, row, first, last, 'workplace' AS kind, workplace AS place FROM tangled_rows
),
followed AS (
    SELECT
        *,
        max(last) OVER (
            PARTITION BY person, kind, place ORDER BY first, row ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS until
    FROM stays
),
filled AS (
    SELECT DISTINCT late.kind, late.row
    FROM followed AS late
    JOIN stays AS other USING (person, kind)
    WHERE late.first > late.until + 1
        AND other.place <> late.place AND other.first < late.first AND other.last > late.until
),
begun AS (
    SELECT
        followed.*,
        until IS NULL OR NOT goes_on_after(until, first) OR filled.row IS NOT NULL AS is_new
    FROM followed LEFT JOIN filled USING (kind, row)
),
numbered AS (
    SELECT *, sum(is_new::INT) OVER (PARTITION BY person, kind, place ORDER BY first, row) AS chain FROM begun
)
SELECT
    person, kind, place, row,
    min(first) OVER (PARTITION BY person, kind, place, chain) AS chain_first,
    max(last) OVER (PARTITION BY person, kind, place, chain) AS chain_last,
    -- the last day employed before a short break that this row ends
    CASE WHEN NOT is_new AND first > until + 1 THEN until END AS break_after
FROM numbered;
