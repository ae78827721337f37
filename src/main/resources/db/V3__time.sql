-- Time that staff book on projects. See V1 for the conventions.
CREATE TABLE time_entry (
  firm_id             BIGINT  NOT NULL,
  -- negative until the entry is submitted, which gives it a new one
  id                  BIGINT  NOT NULL,
  staff_id            BIGINT  NOT NULL,
  entry_date          ${text} NOT NULL,
  project_id          BIGINT  NOT NULL,
  labor_code_id       BIGINT  NOT NULL,
  task_id             BIGINT,
  hours               BIGINT  NOT NULL,
  is_no_charge        BOOLEAN NOT NULL,
  billable_hours      BIGINT  NOT NULL,
  -- as found when the entry was made, or set by hand: later changes of rates leave it alone
  bill_rate           BIGINT  NOT NULL,
  is_rate_set         BOOLEAN NOT NULL,
  charge              BIGINT  NOT NULL,
  cost_rate           BIGINT  NOT NULL,
  cost                BIGINT  NOT NULL,
  notes               ${text},
  -- why it was rejected
  revision_notes      ${text},
  audit_note          ${text},
  accounting_class_id BIGINT,
  payroll_item_id     BIGINT,
  -- 0 not submitted, 1 submitted, 2 approved, 3 rejected
  approval            BIGINT  NOT NULL,
  created_at          ${text} NOT NULL,
  modified_at         ${text} NOT NULL,
  PRIMARY KEY (firm_id, id),
  FOREIGN KEY (firm_id, staff_id)            REFERENCES staff (firm_id, id),
  FOREIGN KEY (firm_id, project_id)          REFERENCES project (firm_id, id),
  FOREIGN KEY (firm_id, labor_code_id)       REFERENCES labor_code (firm_id, id),
  FOREIGN KEY (firm_id, project_id, task_id) REFERENCES task (firm_id, project_id, id)
) ${table};
CREATE INDEX time_entry_by_staff ON time_entry (firm_id, staff_id, entry_date, id);
CREATE INDEX time_entry_by_project ON time_entry (firm_id, project_id, entry_date, id);
-- has all that budgets add up, so that a sum reads nothing else
CREATE INDEX time_entry_by_task ON time_entry
  (firm_id, project_id, task_id, hours, billable_hours, charge, cost, entry_date);
CREATE INDEX time_entry_by_labor_code ON time_entry (firm_id, labor_code_id);
CREATE INDEX time_entry_by_date ON time_entry (firm_id, entry_date, id);
CREATE INDEX time_entry_to_approve ON time_entry (firm_id, entry_date, id) WHERE approval = 1;
-- Projects can be named by their short name, too.
CREATE INDEX project_by_short_name ON project (firm_id, name);
