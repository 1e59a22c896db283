-- What the operator is told about the file as a whole.

SELECT
    count(*) AS n_rows,
    count(*) FILTER (WHERE workplace_of(post) = 0) AS n_other_function,
    count(*) FILTER (WHERE workplace_of(post) > 0 AND NOT is_counted(post)) AS n_other_group,
    (SELECT count(*) FROM employments SEMI JOIN tangled_persons USING (person))
        - (SELECT count(*) FROM tangled_rows) AS n_corrected,
    -- employed on the last day itself, and gone the day after: by the rule a leaver of no half-year
    (SELECT count(*) FROM linked JOIN calendar ON last = last_day WHERE NOT goes_on AND from_half <= half)
        + (SELECT count(*) FROM late_ends JOIN calendar USING (half) WHERE is_on_last_day)
        + (
            SELECT count(*)
            FROM (
                SELECT DISTINCT chains.person, place, chain_last
                FROM chains
                JOIN tangled_rows USING (row)
                JOIN calendar ON chain_last = last_day AND chain_first <= first_day
                WHERE NOT at_work AND counted
            )
        ) AS n_left_on_last_day
FROM employments;
