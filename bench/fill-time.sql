-- Gives the firm @FIRM@ a labor code, 500 staff, 500 tasks on the project @PROJECT@, and @COUNT@ time entries: a year of
-- 20,000 on that project, the others on the projects after it. The same on both databases. Ids begin at @START@: the
-- labor code, 500 staff, 500 tasks, then the entries. The amounts are made up so that bench/run can add them up itself.
INSERT INTO labor_code (firm_id, id, code, code_folded, name, name_folded, is_inactive)
VALUES (@FIRM@, @START@, 'ADV', 'adv', 'Advice', 'advice', FALSE);

INSERT INTO staff (firm_id, id, security_group_id, is_owner, first_name, last_name, full_name, full_name_folded,
  is_inactive, created_at, modified_at)
WITH RECURSIVE n(i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < 499)
SELECT @FIRM@, @START@ + 1 + i, (SELECT MIN(id) FROM security_group WHERE firm_id = @FIRM@), FALSE, 'Ada', 'Staff ' || i,
  'Ada Staff ' || i, 'ada staff ' || i, FALSE, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z' FROM n;

INSERT INTO task (firm_id, id, project_id, name, full_name, full_name_folded, budget_hours, budget_fees)
WITH RECURSIVE n(i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < 499)
SELECT @FIRM@, @START@ + 501 + i, @PROJECT@, 'Task ' || i, 'Task ' || i, 'task ' || i, 1000000, 150000000 FROM n;

INSERT INTO time_entry (firm_id, id, staff_id, entry_date, project_id, labor_code_id, task_id, hours, is_no_charge,
  billable_hours, bill_rate, is_rate_set, charge, cost_rate, cost, notes, approval, created_at, modified_at)
WITH RECURSIVE n(i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < @COUNT@ - 1)
SELECT @FIRM@, @START@ + 1001 + i, @START@ + 1 + i % 500,
  '2026-' || SUBSTR(CAST(101 + (i / 500) % 12 AS VARCHAR(3)), 2) || '-' || SUBSTR(CAST(101 + (i / 6000) % 28 AS VARCHAR(3)), 2),
  CASE WHEN i < 20000 THEN @PROJECT@ ELSE @PROJECT@ + 1 + i % (@PROJECTS@ - 1) END,
  @START@, CASE WHEN i < 20000 THEN @START@ + 501 + i % 500 END,
  2500 + i % 13 * 2500, FALSE, 2500 + i % 13 * 2500, 1500000, FALSE, 1 + i * 7919 % 99999999, 600000,
  i * 104729 % 88888888, 'What was done, in a sentence of a usual length.', 2, '2026-01-01T00:00:00Z',
  '2026-01-01T00:00:00Z' FROM n;

UPDATE id_sequence SET next_id = @START@ + 2000 + @COUNT@;
