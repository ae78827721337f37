-- Expenses that staff book on projects, and the reports that they are submitted in. See V1 for the conventions.
CREATE TABLE expense_report (
  firm_id        BIGINT  NOT NULL,
  id             BIGINT  NOT NULL,
  staff_id       BIGINT  NOT NULL,
  name           ${text} NOT NULL,
  -- 1 submitted, 2 approved, 3 rejected; a report that was rejected has no expenses any more
  approval       BIGINT  NOT NULL,
  revision_notes ${text},
  submitted_at   ${text} NOT NULL,
  PRIMARY KEY (firm_id, id),
  FOREIGN KEY (firm_id, staff_id) REFERENCES staff (firm_id, id)
) ${table};
CREATE INDEX expense_report_by_staff ON expense_report (firm_id, staff_id);

CREATE TABLE expense (
  firm_id          BIGINT  NOT NULL,
  id               BIGINT  NOT NULL,
  staff_id         BIGINT  NOT NULL,
  entry_date       ${text} NOT NULL,
  project_id       BIGINT  NOT NULL,
  category_id      BIGINT  NOT NULL,
  task_id          BIGINT,
  -- null until it is submitted
  report_id        BIGINT,
  is_no_charge     BOOLEAN NOT NULL,
  is_paid_by_firm  BOOLEAN NOT NULL,
  notes            ${text},
  cost             BIGINT  NOT NULL,
  payable          BIGINT  NOT NULL,
  billable         BIGINT  NOT NULL,
  is_by_unit       BOOLEAN NOT NULL,
  unit_price       BIGINT  NOT NULL,
  unit_rate        BIGINT  NOT NULL,
  units            BIGINT  NOT NULL,
  unit_name        ${text},
  due_date         ${text},
  reference_number ${text},
  is_vendor_expense BOOLEAN NOT NULL,
  -- 0 not submitted, 1 submitted, 2 approved, 3 rejected
  approval         BIGINT  NOT NULL,
  revision_notes   ${text},
  created_at       ${text} NOT NULL,
  modified_at      ${text} NOT NULL,
  PRIMARY KEY (firm_id, id),
  FOREIGN KEY (firm_id, staff_id)            REFERENCES staff (firm_id, id),
  FOREIGN KEY (firm_id, project_id)          REFERENCES project (firm_id, id),
  FOREIGN KEY (firm_id, category_id)         REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, report_id)           REFERENCES expense_report (firm_id, id),
  FOREIGN KEY (firm_id, project_id, task_id) REFERENCES task (firm_id, project_id, id)
) ${table};
CREATE INDEX expense_by_staff ON expense (firm_id, staff_id, entry_date, id);
-- has all that budgets add up, so that a sum reads nothing else
CREATE INDEX expense_by_task ON expense (firm_id, project_id, task_id, cost, billable);
CREATE INDEX expense_by_date ON expense (firm_id, entry_date, id);
CREATE INDEX expense_by_report ON expense (firm_id, report_id, entry_date, id);
