-- What is wrong with the rows of the file, in words of faults.py. Nothing that stands in a row is selected.

WITH cells AS (
    SELECT
        row,
        hash(municipality_code, account_function, job_group, unit) AS place_key,
        [
            CASE WHEN NOT person_id_filled THEN ('person_id', 'empty') END,
            CASE
                WHEN NOT start_date_filled THEN ('start_date', 'empty')
                WHEN start_date IS NULL THEN ('start_date', 'no_date')
                WHEN start_date NOT BETWEEN DATE '1940-01-01' AND DATE '2099-12-31' THEN ('start_date', 'far_date')
            END,
            CASE
                WHEN end_date_filled AND end_date IS NULL THEN ('end_date', 'no_date')
                WHEN end_date > DATE '9999-12-31' OR end_date < DATE '1940-01-01' THEN ('end_date', 'far_date')
                WHEN end_date < start_date THEN ('end_date', 'end_before_start')
            END,
            CASE
                WHEN NOT fte_share_filled THEN ('fte_share', 'empty')
                WHEN fte_share IS NULL THEN ('fte_share', 'no_number')
                WHEN fte_share NOT BETWEEN 0 AND 1 THEN ('fte_share', 'out_of_range')
            END
        ] AS problems
    FROM employment_rows
),
told AS (
    SELECT row, place_key, unnest(problems) AS problem FROM cells
    UNION ALL
    SELECT row, place_key, (column_name, 'place') FROM cells JOIN place_problems USING (place_key)
)
SELECT row, place_key, problem[1], problem[2], count(*) OVER () AS n_faults
FROM told
WHERE problem IS NOT NULL
ORDER BY row, problem
LIMIT ?;
