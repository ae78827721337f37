-- Fills the firm @FIRM@ with @COUNT@ projects: 100 clients, a contact, an address and a team member for each project.
-- The same on both databases. Ids begin at @FIRST@.
INSERT INTO client (firm_id, id, name, name_folded, code, code_folded, is_inactive, created_at, modified_at)
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99)
SELECT @FIRM@, @FIRST@ + i, 'Client ' || i, 'client ' || i, 'C' || i, 'c' || i, FALSE,
  '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z' FROM n;

INSERT INTO project (firm_id, id, is_template, name, name_folded, display_name, display_name_folded, display_name_is_set,
  grouped_name, grouped_name_folded, code, code_folded, start_date, notes, is_all_staff, is_no_charge,
  invoice_subtotal, billing_rate, flat_rate, client_id, created_at, modified_at)
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < @COUNT@ - 1)
SELECT @FIRM@, @FIRST@ + 100 + i, FALSE, 'Project ' || i, 'project ' || i, 'Client ' || (i % 100) || ':Project ' || i,
  'client ' || (i % 100) || ':project ' || i, FALSE, 'Project ' || i, 'project ' || i,
  'P-' || i, 'p-' || i, '2026-01-05',
  'What this project is about, in a sentence of a usual length.', FALSE, FALSE, 0, 1, 1250000, @FIRST@ + i % 100,
  '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z' FROM n;

INSERT INTO contact (firm_id, id, client_id, full_name, full_name_folded, first_name, last_name, email, address_id, city)
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < @COUNT@ - 1)
SELECT @FIRM@, @FIRST@ + 100 + @COUNT@ + i, @FIRST@ + i % 100, 'Ada Contact ' || i, 'ada contact ' || i, 'Ada',
  'Contact ' || i, 'ada' || i || '@example.com', @FIRST@ + 100 + 2 * @COUNT@ + i, 'Boston' FROM n;

INSERT INTO project_contact (firm_id, project_id, contact_id, is_primary, is_billing)
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < @COUNT@ - 1)
SELECT @FIRM@, @FIRST@ + 100 + i, @FIRST@ + 100 + @COUNT@ + i, TRUE, FALSE FROM n;

INSERT INTO project_address (firm_id, id, project_id, tag, street, city, state, zip)
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < @COUNT@ - 1)
SELECT @FIRM@, @FIRST@ + 100 + 3 * @COUNT@ + i, @FIRST@ + 100 + i, 'PRIMARY', '1 Harbour Street', 'Boston', 'MA', '02110'
FROM n;

INSERT INTO project_team (firm_id, project_id, staff_id, is_lead)
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < @COUNT@ - 1)
SELECT @FIRM@, @FIRST@ + 100 + i, (SELECT MIN(id) FROM staff WHERE firm_id = @FIRM@), FALSE FROM n;

UPDATE id_sequence SET next_id = @FIRST@ + 200 + 4 * @COUNT@;
