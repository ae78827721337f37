package dev.stint.time;

import dev.stint.access.Right;
import dev.stint.booking.Approval;
import dev.stint.booking.Period;
import dev.stint.catalog.Faults;
import dev.stint.catalog.IdList;
import dev.stint.catalog.IdParameters;
import dev.stint.http.Answer;
import dev.stint.http.Visit;
import dev.stint.wire.Fields;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The approval of submitted time, for those who administer time: outside the compatible path
 * (ruling 12), and shown in the compatible fields.
 */
public final class TimeApprovalApi {
  private static final String APPROVE_TIME = "approve time";

  /** {@code GET /api/time/pending}: the entries waiting for approval, optionally in a period. */
  public static Answer pending(Visit visit) {
    visit.caller().requireToRead(Right.ADMINISTERS_TIME, APPROVE_TIME);
    return visit.list(
        TimeStore.TO_APPROVE, Period.ifGiven(visit.request()).addTo(visit.parameters()));
  }

  /** {@code POST /api/time/approve} with {@code ids}: approves submitted entries. */
  public static Answer approve(Visit visit) {
    return decide(visit, Approval.APPROVED, Set.of(Approval.SUBMITTED.number()));
  }

  /**
   * {@code POST /api/time/reject} with {@code ids} and {@code note}: returns submitted or approved
   * entries to their staff, who can change them and submit them again. They are no longer
   * submitted, so they get new, negative ids.
   */
  public static Answer reject(Visit visit) {
    return decide(
        visit, Approval.REJECTED, Set.of(Approval.SUBMITTED.number(), Approval.APPROVED.number()));
  }

  private static Answer decide(Visit visit, Approval decision, Set<Long> from) {
    visit.caller().require(Right.ADMINISTERS_TIME, APPROVE_TIME);
    return visit.save(
        faults -> Decision.read(visit.request().fields(), decision, faults),
        (transaction, sent, faults) -> {
          TimeStore store = new TimeStore(transaction);
          Map<Long, Long> approvals = store.approvals(sent.ids.ids());
          sent.ids.each((position, id) -> {
            Long approval = approvals.get(id);
            if (approval == null) {
              faults.add(position, "does not match any time entry");
            } else if (!from.contains(approval)) {
              faults.add(position, "is not submitted, or has already been approved or rejected");
            }
          });
          faults.raise();
          return answer(
              visit, decision, store.become(decision, sent.ids.ids(), sent.note, visit.now()));
        });
  }

  /**
   * What was sent.
   *
   * @param note the reason of a rejection
   */
  private record Decision(IdList ids, @Nullable String note) {
    static Decision read(Fields fields, Approval decision, Faults faults) {
      return new Decision(
          IdList.required(fields, "ids", IdParameters.MOST, faults),
          decision == Approval.REJECTED ? Approval.rejectionNote(fields, faults) : null);
    }
  }

  private static Answer answer(Visit visit, Approval decision, Map<Long, Long> becomes) {
    return visit.list(
        TimeFields.DECISION.name(),
        becomes.entrySet(),
        (out, entry) ->
            TimeFields.DECISION.write(
                out, entry.getValue(), entry.getKey(), decision.number(), decision.text()));
  }
}
