/** Plans in force at the end of a day, with whoever held the child's case on it. */
export const PLANS_HELD = `
  SELECT p.id, p.child_id, 'plan' AS matter_kind, p.id AS matter_id, p.first_made_on AS day, NULL::date AS due_by,
    held.staff_id
  FROM plan p
  LEFT JOIN (
    SELECT DISTINCT ON (l.child_id) l.child_id, l.staff_id
    FROM allocation l
    WHERE l.authority_id = :authorityId AND l.from_on <= :asAt::date
      AND (l.until_on IS NULL OR l.until_on > :asAt::date)
    ORDER BY l.child_id, l.from_on DESC, l.id DESC
  ) held ON held.child_id = p.child_id
  WHERE p.authority_id = :authorityId AND p.first_made_on <= :asAt::date
    AND (p.ceased_on IS NULL OR p.ceased_on > :asAt::date)`;
