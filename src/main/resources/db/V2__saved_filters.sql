-- Filters of lists, saved by staff for themselves.
CREATE TABLE saved_filter (
  firm_id     BIGINT  NOT NULL,
  id          BIGINT  NOT NULL,
  staff_id    BIGINT  NOT NULL,
  list        ${text} NOT NULL,
  name        ${text} NOT NULL,
  name_folded ${text} NOT NULL,
  query       ${text} NOT NULL,
  created_at  ${text} NOT NULL,
  modified_at ${text} NOT NULL,
  PRIMARY KEY (firm_id, id),
  FOREIGN KEY (firm_id, staff_id) REFERENCES staff (firm_id, id)
) ${table};
CREATE UNIQUE INDEX saved_filter_by_name ON saved_filter (firm_id, staff_id, name_folded);
