package dev.stint.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.stint.help.Reference;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.Table;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Who may call what (rulings 6.1 to 6.6): the table of ruling 6.5 as data. Each row has a firm of
 * its own, and each of its callers records of their own, so that one call does not know of another.
 *
 * <p>A new endpoint is a new row; a record of a new kind is a new case in {@link Scene#make}.
 */
@ApiTest
class RightsTest {
  /**
   * A call, its body after the path, then the status for each {@link Who}. Member, staff team and
   * all-staff see the project in one of the three ways of ruling 6.2; to the outsider it is hidden;
   * the other firm's administrator calls with the ids of this firm. In a body the id of a project
   * is a field's value (ruling 5.3).
   */
  private static final String TABLE =
      """
      # call                                                                  | admin | manager | lead | member | staff team | all-staff | outsider | other firm | no one
      GET /session                                                            | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      DELETE /session                                                         | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401

      GET /project                                                            | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /project/detail/{project}                                           | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      GET /project/detail/{project}?View=Detailed                             | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      GET /project/detail?id={project}                                        | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      POST /project/detail {Nm: 'N', ProjectCode: {new}}                      | 200   | 200     | 405  | 405    | 405        | 405       | 405      | 200        | 401
      POST /project/detail/0 {Nm: 'N', ProjectCode: {new}}                    | 200   | 200     | 405  | 405    | 405        | 405       | 405      | 200        | 401
      POST /project/detail {TemplateID: {template}}                           | 200   | 200     | 405  | 405    | 405        | 405       | 405      | 400        | 401
      POST /project/detail/{project} {Notes: 'N'}                             | 200   | 200     | 200  | 405    | 405        | 405       | 403      | 404        | 401
      POST /project/detail/{project} {}                                       | 200   | 200     | 200  | 405    | 405        | 405       | 403      | 404        | 401
      DELETE /project/detail/{project}                                        | 200   | 200     | 405  | 405    | 405        | 405       | 403      | 404        | 401

      GET /project/templates                                                  | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /project/template/{template}                                        | 200   | 200     | 403  | 403    | 403        | 403       | 403      | 404        | 401
      POST /project/template {Nm: 'N'}                                        | 200   | 200     | 405  | 405    | 405        | 405       | 405      | 200        | 401
      POST /project/template/{template} {Notes: 'N'}                          | 200   | 200     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      DELETE /project/template/{template}                                     | 200   | 200     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      GET /project/detail/{template}                                          | 404   | 404     | 404  | 404    | 404        | 404       | 404      | 404        | 401
      GET /project/team/{template}                                            | 200   | 200     | 403  | 403    | 403        | 403       | 403      | 404        | 401
      POST /project/team/{template} []                                        | 200   | 200     | 403  | 403    | 403        | 403       | 403      | 404        | 401
      GET /project/activity?projectId={template}                              | 200   | 200     | 403  | 403    | 403        | 403       | 403      | 404        | 401
      POST /project/activity {ProjectSid: {template}}                         | 200   | 200     | 403  | 403    | 403        | 403       | 403      | 400        | 401
      GET /project/rates/{template}                                           | 200   | 200     | 403  | 403    | 403        | 403       | 403      | 404        | 401

      GET /project/contacts                                                   | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /project/contacts/{project}                                         | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      GET /project/contacts?projectSid={project}                              | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      GET /project/contact/{contact}                                          | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      GET /project/contact/{contact}?ProjectSid={project}                     | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      POST /project/contact {ProjectSid: {project}, FName: 'N'}               | 200   | 200     | 200  | 405    | 405        | 405       | 403      | 400        | 401
      POST /project/contact/{contact} {FName: 'N'}                            | 200   | 200     | 200  | 405    | 405        | 405       | 403      | 404        | 401
      POST /project/contact/{contact} {FName: 'Ada'}                          | 200   | 200     | 200  | 405    | 405        | 405       | 403      | 404        | 401
      POST /project/contact/{contact} {ProjectSid: {project}, Tag: 'PRIMARY'} | 200   | 200     | 200  | 405    | 405        | 405       | 403      | 404        | 401
      DELETE /project/contact/{contact}                                       | 200   | 200     | 200  | 405    | 405        | 405       | 403      | 404        | 401
      DELETE /project/contact/{contact}?ProjectSid={project}                  | 200   | 200     | 200  | 405    | 405        | 405       | 403      | 404        | 401

      GET /project/team/{project}                                             | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      GET /project/team?sid={project}                                         | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      POST /project/team/{project} [{StaffSid: {staff}}]                      | 200   | 200     | 200  | 405    | 405        | 405       | 403      | 404        | 401
      GET /project/staffTeams/{project}                                       | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      POST /project/staffTeams/{project} []                                   | 200   | 200     | 200  | 405    | 405        | 405       | 403      | 404        | 401

      GET /project/activity                                                   | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /project/activity?projectId={project}                               | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      POST /project/activity {ProjectSid: {project}}                          | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 400        | 401
      POST /project/activity {ActivityId: {activity}, Nt: 'N'}                | 200   | 200     | 200  | 403    | 403        | 403       | 403      | 404        | 401
      DELETE /project/activity/{activity}                                     | 200   | 200     | 200  | 403    | 403        | 403       | 403      | 404        | 401
      DELETE /project/activity {id: {activity}}                               | 200   | 200     | 200  | 403    | 403        | 403       | 403      | 404        | 401

      GET /project/laborCodeTypes                                             | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /project/laborCode?projectId={project}                              | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      POST /project/laborCode {id: {project}, laborCodesToAdd: []}            | 200   | 200     | 200  | 403    | 403        | 403       | 403      | 404        | 401
      POST /project/laborCode?id={project} [7]                                | 400   | 400     | 400  | 403    | 403        | 403       | 403      | 404        | 401
      DELETE /project/laborCode {id: {project}, laborCodesToRemove: []}       | 200   | 200     | 200  | 403    | 403        | 403       | 403      | 404        | 401
      DELETE /project/laborCode {id: {project}}                               | 400   | 400     | 400  | 403    | 403        | 403       | 403      | 404        | 401
      DELETE /project/activity {id: {project}, laborCodesToRemove: []}        | 200   | 200     | 200  | 403    | 403        | 403       | 403      | 404        | 401

      GET /project/customfields/{project}                                     | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      POST /project/customfields/{project} []                                 | 200   | 200     | 200  | 405    | 405        | 405       | 403      | 404        | 401
      POST /project/customFieldsByName                                        | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401

      GET /project/rates/{project}                                            | 200   | 200     | 200  | 403    | 403        | 403       | 403      | 404        | 401
      GET /project/rate/{rate}                                                | 200   | 200     | 200  | 403    | 403        | 403       | 403      | 404        | 401
      POST /project/rate {ProjectSid: {project}, StaffSid: 0, CatSid: 0, TaskSid: 0, RateVal: 1} | 200   | 200     | 200  | 405    | 405        | 405       | 403      | 400        | 401
      POST /project/rate/{rate} {RateVal: 2}                                  | 200   | 200     | 200  | 405    | 405        | 405       | 403      | 404        | 401
      DELETE /project/rate/{rate}                                             | 200   | 200     | 200  | 405    | 405        | 405       | 403      | 404        | 401
      GET /api/rate?project={project}                                         | 200   | 200     | 200  | 403    | 403        | 403       | 403      | 404        | 401

      GET /task/listByProject/{project}                                       | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      GET /task/ListByStaffer/{staff}                                         | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 404        | 401
      GET /task/BudgetStatusByProject/{project}                               | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      GET /task/detail/{task}                                                 | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      POST /task/detail {ProjectSid: {project}, TaskNm: 'N'}                  | 200   | 200     | 200  | 405    | 405        | 405       | 403      | 400        | 401
      POST /task/detail/{task} {Notes: 'N'}                                   | 200   | 200     | 200  | 405    | 405        | 405       | 403      | 404        | 401
      DELETE /task/detail/{task}                                              | 200   | 200     | 200  | 405    | 405        | 405       | 403      | 404        | 401
      GET /picklist/AllTasksByProject/{project}                               | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      GET /picklist/TasksByProject/{project}                                  | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401

      GET /client                                                             | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /client/detail/{client}                                             | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 404        | 401
      GET /client/detail/{client}?View=Detailed                               | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 404        | 401
      POST /client/detail {Nm: 'N'}                                           | 200   | 200     | 405  | 405    | 405        | 405       | 405      | 200        | 401
      POST /client/detail/{client} {Notes: 'N'}                               | 200   | 200     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      DELETE /client/detail/{client}                                          | 200   | 200     | 405  | 405    | 405        | 405       | 405      | 404        | 401

      GET /staff                                                              | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /staff/detail/{staff}                                               | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 404        | 401
      GET /staff/detail/{staff}?View=Detailed                                 | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 404        | 401
      POST /staff/detail {FName: 'N', SName: 'N'}                             | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 200        | 401
      POST /staff/add {FName: 'N', SName: 'N'}                                | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 200        | 401
      POST /staff/detail/{staff} {Notes: 'N'}                                 | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      DELETE /staff/detail/{staff}                                            | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 404        | 401

      GET /picklist/projects                                                  | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /picklist/clients                                                   | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /picklist/staff                                                     | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /picklist/laborcodes                                                | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /picklist/TaskStatus                                                | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /picklist/TaskPriority                                              | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /picklist/ExpenseCodes                                              | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /picklist/TimeZones                                                 | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /picklist/fieldValues/StatusProduction                              | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /picklist/fieldValues/rateTypeSimple                                | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401

      GET /time/Sheet/0?StartDt=2026-03-01&EndDt=2026-03-31                   | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /time/Sheet/{staff}?StartDt=2026-03-01&EndDt=2026-03-31             | 200   | 200     | 403  | 403    | 403        | 403       | 403      | 404        | 401
      GET /time/TotalByDay/{staff}?StartDt=2026-03-01&EndDt=2026-03-31        | 200   | 200     | 403  | 403    | 403        | 403       | 403      | 404        | 401
      GET /time/ByProject/{project}?StartDt=2026-03-01&EndDt=2026-03-31       | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      GET /time/{time}                                                        | 200   | 200     | 403  | 403    | 403        | 403       | 403      | 404        | 401
      POST /time {Dt: '2026-03-02', ProjectSID: {project}, BudgCatID: {laborcode}, Hours_IN: 1, StaffSID: {me}} | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 400        | 401
      POST /time {Dt: '2026-03-02', ProjectSID: {project}, BudgCatID: {laborcode}, Hours_IN: 1, StaffSID: {staff}} | 200   | 200     | 405  | 405    | 405        | 405       | 405      | 400        | 401
      POST /time/{time} {Notes: 'N'}                                          | 200   | 200     | 403  | 403    | 403        | 403       | 403      | 404        | 401
      DELETE /time/{time}                                                     | 200   | 200     | 403  | 403    | 403        | 403       | 403      | 404        | 401
      GET /api/time/csv?StartDt=2026-03-01&EndDt=2026-03-31                   | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /api/time/pending                                                   | 200   | 200     | 403  | 403    | 403        | 403       | 403      | 200        | 401
      POST /api/time/approve {ids: [{time}]}                                  | 200   | 200     | 405  | 405    | 405        | 405       | 405      | 400        | 401
      POST /api/time/reject {ids: [{time}], note: 'N'}                        | 200   | 200     | 405  | 405    | 405        | 405       | 405      | 400        | 401

      GET /expense/reports                                                    | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /expense/report/0                                                   | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /expense/report/{report}                                            | 200   | 200     | 403  | 403    | 403        | 403       | 403      | 404        | 401
      POST /expense/reportByFilter {}                                         | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      POST /expense/detail {Dt: '2026-03-02', ProjectSID: {project}, CatSID: {expensecode}, CostIN: 1, StaffSID: {me}} | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 400        | 401
      POST /expense/detail {Dt: '2026-03-02', ProjectSID: {project}, CatSID: {expensecode}, CostIN: 1, StaffSID: {staff}} | 200   | 200     | 405  | 405    | 405        | 405       | 405      | 400        | 401
      POST /expense/detail/{expense} {Nt: 'N'}                                | 200   | 200     | 403  | 403    | 403        | 403       | 403      | 404        | 401
      DELETE /expense/detail/{expense}                                        | 200   | 200     | 403  | 403    | 403        | 403       | 403      | 404        | 401
      POST /expense/submit {RptNm: 'N', ids: [{expense}]} | 200   | 200     | 405  | 405    | 405        | 405       | 405      | 400        | 401
      GET /api/expense/csv?StartDt=2026-03-01&EndDt=2026-03-31                | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /api/expense/pending                                                | 200   | 200     | 403  | 403    | 403        | 403       | 403      | 200        | 401
      POST /api/expense/approve/{report}                                      | 200   | 200     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      POST /api/expense/reject/{report} {note: 'N'}                           | 200   | 200     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      GET /api/budget/{project}                                               | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401

      GET /api/laborcodes                                                     | 200   | 403     | 403  | 403    | 403        | 403       | 403      | 200        | 401
      GET /api/laborcodes/{laborcode}                                         | 200   | 403     | 403  | 403    | 403        | 403       | 403      | 404        | 401
      POST /api/laborcodes {Code: {new}, Nm: 'N'}                             | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 200        | 401
      POST /api/laborcodes/{laborcode} {Nm: 'N'}                              | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      DELETE /api/laborcodes/{laborcode}                                      | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      GET /api/securitygroups                                                 | 200   | 403     | 403  | 403    | 403        | 403       | 403      | 200        | 401
      GET /api/securitygroups/{securitygroup}                                 | 200   | 403     | 403  | 403    | 403        | 403       | 403      | 404        | 401
      POST /api/securitygroups {Name: {new}}                                  | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 200        | 401
      POST /api/securitygroups/{securitygroup} {Name: 'N'}                    | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      DELETE /api/securitygroups/{securitygroup}                              | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      GET /api/picklistvalues                                                 | 200   | 403     | 403  | 403    | 403        | 403       | 403      | 200        | 401
      GET /api/picklistvalues/{picklistvalue}                                 | 200   | 403     | 403  | 403    | 403        | 403       | 403      | 404        | 401
      POST /api/picklistvalues {List: 'CCenter1', Name: {new}}                | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 200        | 401
      POST /api/picklistvalues/{picklistvalue} {Name: 'N'}                    | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      DELETE /api/picklistvalues/{picklistvalue}                              | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      GET /api/customfields                                                   | 200   | 403     | 403  | 403    | 403        | 403       | 403      | 200        | 401
      GET /api/customfields/{customfield}                                     | 200   | 403     | 403  | 403    | 403        | 403       | 403      | 404        | 401
      POST /api/customfields {Name: {new}, Kind: 'text'}                      | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 200        | 401
      POST /api/customfields/{customfield} {Choices: 'N'}                     | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      DELETE /api/customfields/{customfield}                                  | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      GET /api/staffteams                                                     | 200   | 403     | 403  | 403    | 403        | 403       | 403      | 200        | 401
      GET /api/staffteams/{staffteam}                                         | 200   | 403     | 403  | 403    | 403        | 403       | 403      | 404        | 401
      POST /api/staffteams {TeamNm: {new}}                                    | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 200        | 401
      POST /api/staffteams/{staffteam} {TeamNm: 'N'}                          | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      DELETE /api/staffteams/{staffteam}                                      | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      GET /api/staffteams/{staffteam}/members                                 | 200   | 403     | 403  | 403    | 403        | 403       | 403      | 404        | 401
      POST /api/staffteams/{staffteam}/members [{staff}]                      | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      GET /api/firm                                                           | 200   | 403     | 403  | 403    | 403        | 403       | 403      | 200        | 401
      POST /api/firm {}                                                       | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 200        | 401
      GET /api/users                                                          | 200   | 403     | 403  | 403    | 403        | 403       | 403      | 200        | 401
      GET /api/users/{user}                                                   | 200   | 403     | 403  | 403    | 403        | 403       | 403      | 404        | 401
      POST /api/users/{staff} {UserId: '{staff}@example.com', Pwd: 'a good password'} | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      POST /api/users/{staff} {}                                              | 400   | 405     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      DELETE /api/users/{user}                                                | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      GET /api/tokens                                                         | 200   | 403     | 403  | 403    | 403        | 403       | 403      | 200        | 401
      POST /api/tokens {Name: {new}}                                          | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 200        | 401
      DELETE /api/tokens/{token}                                              | 200   | 405     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      GET /api/audit                                                          | 200   | 403     | 403  | 403    | 403        | 403       | 403      | 200        | 401
      """;

  private static final String BASE = "/BigTimeData/api/v2";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

  /** The callers, in the order of the table's columns. */
  enum Who {
    ADMINISTRATOR,
    MANAGER,
    LEAD,
    MEMBER,
    BY_STAFF_TEAM,
    BY_ALL_STAFF,
    OUTSIDER,
    OTHER_FIRM,
    NO_ONE
  }

  private final TestServer server;

  RightsTest(TestServer server) {
    this.server = server;
  }

  static Stream<Arguments> rowsInEachFormat() {
    return rows().flatMap(row -> Stream.of(arguments(row, "json"), arguments(row, "xml")));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("rowsInEachFormat")
  @Shows({
    "detail.hidden",
    "create.405",
    "contacts.hidden",
    "team.rights",
    "activity.200-403-4xx",
    "labor-codes.200-403-4xx",
    "rates.405"
  })
  void answersEachCallerAsRuled(Row row, String format) {
    Scene scene = new Scene(server);
    Map<Who, Integer> statuses = new EnumMap<>(Who.class);
    for (Who who : Who.values()) {
      Response answer = scene.caller(who).send(row.call, "application/" + format, id -> id);
      String expected = answer.status() == 200 && row.call.contains("/csv?") ? "csv" : format;
      assertThat(answer.header("Content-Type")).contains(expected);
      statuses.put(who, answer.status());
    }
    assertThat(statuses).isEqualTo(row.statuses);
  }

  static Stream<Row> writes() {
    return rows().filter(row -> row.call.startsWith("POST") && row.namesRecordBeforeBody());
  }

  /** What is wrong with the body is told only to those who may make the call (ruling 5.4). */
  @ParameterizedTest
  @MethodSource("writes")
  void refusesBeforeItLooksAtTheBody(Row row) {
    Scene scene = new Scene(server);
    String malformed = row.withoutBody() + " {Nm:";
    row.statuses.forEach((who, status) -> {
      if (status > 400) {
        scene.caller(who).send(malformed, "application/json", id -> id).expect(status);
      }
    });
  }

  static Stream<Row> callsWithoutNeedOfABody() {
    return rows()
        .filter(row -> !row.call.startsWith("POST"))
        .filter(row -> Integer.valueOf(200).equals(row.statuses.get(Who.ADMINISTRATOR)));
  }

  /** A caller who sends a body means something by it (rulings 1.3 and 2.4). */
  @ParameterizedTest
  @MethodSource("callsWithoutNeedOfABody")
  void refusesABodyThatCannotBeReadEvenWhereNoneIsNeeded(Row row) {
    Scene.Caller admin = new Scene(server).caller(Who.ADMINISTRATOR);
    for (String body : List.of("{Nm:", "[7]")) {
      admin.send(row.withoutBody() + " " + body, "application/json", id -> id).expect(400);
    }
    admin.send(row.call, "application/json", id -> id).expect(200);
  }

  static Stream<Row> callsOnOneRecord() {
    return rows().filter(row -> Integer.valueOf(404).equals(row.statuses.get(Who.OTHER_FIRM)));
  }

  /** Ruling 5.3. */
  @ParameterizedTest
  @MethodSource("callsOnOneRecord")
  void answersAnotherFirmsRecordLikeOneThatIsNowhere(Row row) {
    Scene.Caller other = new Scene(server).caller(Who.OTHER_FIRM);
    Response anothers = other.send(row.call, "application/json", id -> id).expect(404);
    Response nowhere =
        other.send(row.call, "application/json", id -> id + 1_000_000_000).expect(404);
    assertThat(withoutIds(anothers)).isEqualTo(withoutIds(nowhere));
  }

  private static String withoutIds(Response response) {
    JsonNode problem = response.json();
    return problem.get("title").asString()
        + problem.get("detail").asString().replaceAll("\\d+", "#");
  }

  @Test
  void theTableHasEveryCallThatNeedsALogin() {
    List<String> calls = rows().map(Row::methodAndPath).toList();
    assertThat(server.reference().calls())
        .filteredOn(entry -> entry.login() && calls.stream().noneMatch(isCallOf(entry)))
        .as("calls without a row")
        .extracting(entry -> entry.call().method() + " " + entry.path())
        .isEmpty();
  }

  private static Predicate<String> isCallOf(Reference.Entry entry) {
    String path = entry.path().replace(BASE, "").replaceAll("\\{[^}]*}", "[^/]+");
    return Pattern.compile(entry.call().method() + " " + path, Pattern.CASE_INSENSITIVE)
        .asMatchPredicate();
  }

  private static Stream<Row> rows() {
    return Table.rows(TABLE).stream()
        .map(row -> {
          assertThat(row).hasSize(1 + Who.values().length);
          Iterator<String> cells = row.listIterator(1);
          Map<Who, Integer> statuses = new EnumMap<>(Who.class);
          for (Who who : Who.values()) {
            statuses.put(who, Integer.valueOf(cells.next()));
          }
          return new Row(row.getFirst(), statuses);
        });
  }

  /** A row of the table. */
  record Row(String call, Map<Who, Integer> statuses) {
    String methodAndPath() {
      return withoutBody().replaceFirst("\\?.*", "");
    }

    String withoutBody() {
      return String.join(" ", List.of(call.split(" ", 3)).subList(0, 2));
    }

    /** Whether one need not read the body to know which record the call is about. */
    boolean namesRecordBeforeBody() {
      return withoutBody().contains("{") || !PLACEHOLDER.matcher(call.replace("{new}", "")).find();
    }

    @Override
    public String toString() {
      return call;
    }
  }

  /** A firm in which each caller has a project, to which they stand as the column says. */
  private static final class Scene {
    private final TestServer server;
    private final TestFirm firm;
    private final Api admin;
    private int made;

    Scene(TestServer server) {
      this.server = server;
      this.firm = server.newFirm();
      this.admin = firm.admin();
    }

    Caller caller(Who who) {
      long project = firm.project("P-" + made++);
      Api api =
          switch (who) {
            case ADMINISTRATOR -> firm.admin();
            case MANAGER -> firm.person("Manager").api();
            case LEAD -> staff(person -> firm.onTeam(project, person.staffId(), true));
            case MEMBER -> staff(person -> firm.onTeam(project, person.staffId(), false));
            case BY_STAFF_TEAM -> staff(person -> firm.byStaffTeam(project, person.staffId()));
            case BY_ALL_STAFF ->
                staff(_ -> firm.update("project", project, Map.of("is_all_staff", true)));
            case OUTSIDER -> staff(_ -> {});
            case OTHER_FIRM -> server.newFirm().admin();
            case NO_ONE -> server.anonymous();
          };
      return new Caller(api, project);
    }

    private Api staff(Consumer<TestFirm.Person> place) {
      TestFirm.Person person = firm.person("Staff");
      place.accept(person);
      return person.api();
    }

    /** A record of this kind, on the project where it is on one; its id. */
    private long make(String kind, long project) {
      return switch (kind) {
        case "project" -> project;
        case "template" -> add("/project/template", "{Nm: 'T', BasicRate: 1}", "SystemId");
        case "client" -> firm.client("Client");
        case "staff" -> firm.staff("Some", "Body");
        case "contact" ->
            add("/project/contact", "{ProjectSid: %d, FName: 'Ada'}".formatted(project), "Id");
        case "activity" ->
            add("/project/activity", "{ProjectSid: %d}".formatted(project), "ActivityId");
        case "task" ->
            add("/task/detail", "{ProjectSid: %d, TaskNm: 'x'}".formatted(project), "TaskSid");
        case "rate" ->
            add(
                "/project/rate",
                "{ProjectSid: %d, StaffSid: 0, CatSid: 0, TaskSid: 0, RateVal: 1}"
                    .formatted(project),
                "SID");
        case "laborcode" -> setUp("/laborcodes", "{Code: 'C-%d', Nm: 'Code'}", "SID");
        case "securitygroup" -> setUp("/securitygroups", "{Name: 'G-%d'}", "Id");
        case "picklistvalue" -> setUp("/picklistvalues", "{List: 'CCenter1', Name: 'V-%d'}", "Id");
        case "expensecode" ->
            setUp("/picklistvalues", "{List: 'ExpenseCodes', Name: 'E-%d'}", "Id");
        case "customfield" -> setUp("/customfields", "{Name: 'F-%d', Kind: 'text'}", "Sid");
        case "staffteam" -> setUp("/staffteams", "{TeamNm: 'T-%d'}", "TeamID");
        case "token" -> setUp("/tokens", "{Name: 'T-%d'}", "Id");
        case "user" -> firm.person("Staff").staffId();
        case "time" -> new TimeSamples(firm, project).timeEntry();
        case "expense" -> new TimeSamples(firm, project).expense();
        case "report" -> new TimeSamples(firm, project).expenseReport();
        default -> throw new IllegalArgumentException(kind);
      };
    }

    private long add(String path, String body, String key) {
      return admin.post(path, body).expect(200).json().get(key).asLong();
    }

    /** Outside the compatible path; the body has a number of its own in its name. */
    private long setUp(String path, String body, String key) {
      byte[] bytes = body.formatted(made++).getBytes(StandardCharsets.UTF_8);
      return admin.sendTo("POST", "/api" + path, bytes).expect(200).json().get(key).asLong();
    }

    /** Somebody, and a project. */
    private final class Caller {
      private final Api api;
      private final long project;
      private final Map<String, Long> records = new HashMap<>();

      Caller(Api api, long project) {
        this.api = api;
        this.project = project;
      }

      /** Sends a call of the table, with ids changed. */
      Response send(String call, String format, LongUnaryOperator change) {
        List<String> parts = List.of((call + "  ").split(" ", 3));
        String path = fill(parts.get(1), change);
        return api.with("Accept", format)
            .sendTo(
                parts.get(0),
                path.startsWith("/api/") ? path : BASE + path,
                fill(parts.get(2), change).strip().getBytes(StandardCharsets.UTF_8));
      }

      private long id(String kind) {
        return switch (kind) {
          case "new" -> made++;
          case "me" -> api.get("/session").json().path("staffsid").asLong();
          default -> records.computeIfAbsent(kind, _ -> make(kind, project));
        };
      }

      private String fill(String text, LongUnaryOperator change) {
        return PLACEHOLDER
            .matcher(text)
            .replaceAll(found -> Long.toString(change.applyAsLong(id(found.group(1)))));
      }
    }
  }
}
