package dev.stint.support;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody in each relation to a project (ruling 6.5), by the name that a table of expected
 * statuses has for a column.
 */
public final class Roles {
  private final Map<String, Api> byName = new LinkedHashMap<>();

  /** Of this project; the other firm's caller is its administrator. */
  public Roles(TestServer server, TestFirm firm, long project) {
    TestFirm.Person lead = firm.person("Staff");
    TestFirm.Person member = firm.person("Staff");
    TestFirm.Person teamed = firm.person("Staff");
    firm.onTeam(project, lead.staffId(), true);
    firm.onTeam(project, member.staffId(), false);
    firm.byStaffTeam(project, teamed.staffId());
    byName.put("admin", firm.admin());
    byName.put("manager", firm.person("Manager").api());
    byName.put("lead", lead.api());
    byName.put("member", member.api());
    byName.put("staff team", teamed.api());
    byName.put("outsider", firm.person("Staff").api());
    byName.put("other firm", server.newFirm().admin());
    byName.put("nobody", server.anonymous());
  }

  /** The calls of who is called so. */
  public Api get(String role) {
    Api api = byName.get(role);
    if (api == null) {
      throw new IllegalArgumentException(role);
    }
    return api;
  }
}
