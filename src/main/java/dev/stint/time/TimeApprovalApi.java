package dev.stint.time;

import dev.stint.access.Caller;
import dev.stint.access.Right;
import dev.stint.booking.Approval;
import dev.stint.booking.Period;
import dev.stint.catalog.Faults;
import dev.stint.catalog.IdList;
import dev.stint.catalog.IdParameters;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.store.Values;
import dev.stint.wire.Name;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The approval of submitted time, for those who administer time: outside the compatible path
 * (ruling 12), and shown in the compatible fields.
 */
public final class TimeApprovalApi {
  private static final String APPROVE_TIME = "approve time";
  private static final Name DECISION = TimeFields.DECISION.name();
  private static final Name SID = TimeFields.DECISION.name("SID");
  private static final Name FORMER = TimeFields.DECISION.name("FormerSID");
  private static final Name STATUS = TimeFields.DECISION.name("ApprovalStatus");
  private static final Name STATUS_NAME = TimeFields.DECISION.name("ApprovalStatusNm");

  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public TimeApprovalApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** {@code GET /api/time/pending}: what waits for approval, in a period if one is given. */
  public Answer pending(Caller caller, Request request) {
    caller.requireToRead(Right.ADMINISTERS_TIME, APPROVE_TIME);
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    Period.ifGiven(request).addTo(parameters);
    return request.list(caller.in(database), TimeStore.TO_APPROVE, parameters);
  }

  /** {@code POST /api/time/approve} with {@code ids}: of entries that are submitted. */
  public Answer approve(Caller caller, Request request) {
    return decide(caller, request, Approval.APPROVED, Set.of(Approval.SUBMITTED.number()));
  }

  /**
   * {@code POST /api/time/reject} with {@code ids} and {@code note}: gives entries that are
   * submitted or approved back to their staff, who can change them and submit them again. They are
   * no longer submitted, so they get new, negative ids.
   */
  public Answer reject(Caller caller, Request request) {
    return decide(
        caller,
        request,
        Approval.REJECTED,
        Set.of(Approval.SUBMITTED.number(), Approval.APPROVED.number()));
  }

  private Answer decide(Caller caller, Request request, Approval decision, Set<Long> from) {
    caller.require(Right.ADMINISTERS_TIME, APPROVE_TIME);
    Faults read = new Faults();
    IdList sent = IdList.required(request.fields(), "ids", IdParameters.MOST, read);
    List<Long> ids = sent.ids();
    String note =
        decision == Approval.REJECTED ? Approval.rejectionNote(request.fields(), read) : null;
    return caller
        .in(database)
        .write(transaction -> {
          TimeStore store = new TimeStore(transaction);
          Faults faults = read.copy();
          Map<Long, Long> approvals = store.approvals(ids);
          sent.each((position, id) -> {
            Long approval = approvals.get(id);
            if (approval == null) {
              faults.add(position, "names no time entry");
            } else if (!from.contains(approval)) {
              faults.add(position, "is not submitted, or is decided already");
            }
          });
          faults.raise();
          return answer(request, decision, store.become(decision, ids, note, Values.now(clock)));
        });
  }

  private static Answer answer(Request request, Approval decision, Map<Long, Long> becomes) {
    return Answer.of(
        request.format(),
        out -> {
          out.startList(null, DECISION);
          becomes.forEach((former, id) -> {
            out.startObject(null, DECISION);
            out.number(SID, id);
            out.number(FORMER, former);
            out.number(STATUS, decision.number());
            out.text(STATUS_NAME, decision.text());
            out.endObject();
          });
          out.endList();
        });
  }
}
