-- Templates are listed by name (ruling 8.0): the name in lower case, and an index that has templates only.
ALTER TABLE project ADD COLUMN name_folded ${text} NOT NULL DEFAULT '';
UPDATE project SET name_folded = LOWER(name);
CREATE INDEX project_template_by_name ON project (firm_id, name_folded, id) WHERE is_template;
