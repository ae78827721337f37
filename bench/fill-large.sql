-- On top of fill.sql, what else a large firm has: two more contacts for each of the @COUNT@ projects, 2,000 staff, and six
-- custom fields with a value on every second project. Ids go on where fill.sql ends: at @FIRST@ + 200 + 4 * @COUNT@.
INSERT INTO contact (firm_id, id, client_id, full_name, full_name_folded, first_name, last_name, email, address_id, city)
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 2 * @COUNT@ - 1)
SELECT @FIRM@, @FIRST@ + 200 + 4 * @COUNT@ + i, @FIRST@ + i % 100, 'Ben Contact ' || i, 'ben contact ' || i, 'Ben',
  'Contact ' || i, 'ben' || i || '@example.com', @FIRST@ + 200 + 6 * @COUNT@ + i, 'Boston' FROM n;

INSERT INTO project_contact (firm_id, project_id, contact_id, is_primary, is_billing)
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 2 * @COUNT@ - 1)
SELECT @FIRM@, @FIRST@ + 100 + i / 2, @FIRST@ + 200 + 4 * @COUNT@ + i, FALSE, i % 2 = 1 FROM n;

INSERT INTO staff (firm_id, id, security_group_id, is_owner, first_name, last_name, full_name, full_name_folded, email, email_folded,
  is_inactive, created_at, modified_at)
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 1999)
SELECT @FIRM@, @FIRST@ + 200 + 8 * @COUNT@ + i, (SELECT MAX(id) FROM security_group WHERE firm_id = @FIRM@), FALSE, 'Sam',
  'Staffer ' || i, 'Sam Staffer ' || i, 'sam staffer ' || i, 'sam' || i || '@example.com', 'sam' || i || '@example.com', FALSE, '2026-01-01T00:00:00Z',
  '2026-01-01T00:00:00Z' FROM n;

INSERT INTO custom_field (firm_id, id, name, name_folded, kind)
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 5)
SELECT @FIRM@, @FIRST@ + 2200 + 8 * @COUNT@ + i, 'Field ' || i, 'field ' || i, 'text' FROM n;

INSERT INTO project_custom_value (firm_id, project_id, field_id, text_value)
SELECT f.firm_id, p.id, f.id, 'a value of ' || p.code FROM custom_field f JOIN project p ON p.firm_id = f.firm_id
WHERE f.firm_id = @FIRM@ AND p.id % 2 = 0;

UPDATE id_sequence SET next_id = @FIRST@ + 2300 + 8 * @COUNT@;
