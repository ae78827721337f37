package dev.stint.demo;

/** The projects and templates of Harbour Consulting; see {@link FirmTables}. */
final class HarbourProjects {
  static final String PROJECTS =
      """
      project | client | name                           | type           | start      | end        | status     | billing
      ATL-01  | ATL    | Dispatch System Selection      | Consulting     | 2025-03-03 | 2025-11-28 | Closed     | Not Billed
      ATL-02  | ATL    | Fleet Telematics Rollout       | Implementation | 2026-01-12 | 2027-01-29 | In Process | Active
      ATL-03  | ATL    | Driver Retention Study         | Fixed Fee      | 2026-06-01 | 2026-12-18 | In Process | Active
      BEA-01  | BEA    | Patient Intake Redesign        | Consulting     | 2026-02-02 | 2027-02-26 | In Process | Active
      BEA-02  | BEA    | HIPAA Readiness Review         | Audit          | 2026-05-04 | 2026-11-30 | In Review  | Ready to Bill
      BEA-03  | BEA    | Scheduling Integration         | Implementation | 2026-03-16 |            | In Process | Active
      CED-01  | CED    | Practice Management Setup      | Implementation | 2024-10-07 | 2025-06-30 | Closed     | Not Billed
      CED-02  | CED    | Fee Estimating Model           | Fixed Fee      | 2026-07-06 | 2026-12-31 | In Process | Active
      DEL-01  | DEL    | Cold Chain Audit               | Audit          | 2026-04-13 | 2026-12-11 | In Process | Active
      DEL-02  | DEL    | Warehouse Layout Study         | Consulting     | 2026-05-18 |            | In Process | Active
      DEL-03  | DEL    | Supplier Scorecards            | Fixed Fee      | 2026-08-03 | 2027-01-15 | On Hold    | On Hold
      EVG-01  | EVG    | Annual Audit 2025              | Audit          | 2025-01-06 | 2025-12-19 | Closed     | Not Billed
      EVG-02  | EVG    | Annual Audit 2026              | Audit          | 2026-01-05 | 2026-12-18 | In Process | Active
      EVG-03  | EVG    | Loan Origination Replacement   | Implementation | 2026-02-16 | 2027-06-30 | In Process | Active
      FJO-01  | FJO    | Port Fees Benchmark            | Fixed Fee      | 2026-06-15 | 2026-11-27 | In Review  | Ready to Bill
      FJO-02  | FJO    | Crew Rostering Pilot           | Consulting     | 2026-09-01 | 2027-03-31 | In Process | Active
      GRA-01  | GRA    | Claims Process Review          | Consulting     | 2026-03-02 |            | In Process | Active
      GRA-02  | GRA    | Actuarial Data Warehouse       | Implementation | 2025-09-08 | 2027-03-26 | In Process | Active
      GRA-03  | GRA    | Broker Portal                  | Implementation | 2025-10-06 | 2026-04-17 | Cancelled  | Not Billed
      HLX-01  | HLX    | Laboratory Information System  | Implementation | 2025-11-03 | 2027-04-30 | In Process | Active
      HLX-02  | HLX    | Grant Accounting               | Retainer       | 2026-01-01 | 2026-12-31 | In Process | Active
      HLX-03  | HLX    | Quality Manual                 | Fixed Fee      | 2026-08-17 |            | In Process | Active
      ISL-01  | ISL    | Fare Structure Review          | Consulting     | 2026-04-06 | 2026-12-04 | In Process | Active
      ISL-02  | ISL    | Online Ticketing               | Implementation | 2026-05-11 | 2027-05-28 | In Process | Active
      KON-01  | KON    | US Market Entry                | Consulting     | 2025-12-01 | 2026-12-23 | In Process | Active
      KON-02  | KON    | ERP Fit-Gap Analysis           | Fixed Fee      | 2026-10-05 |            | Proposed   | On Hold
      LUM-01  | LUM    | Franchise Playbook             | Fixed Fee      | 2026-06-08 | 2026-12-11 | In Process | Active
      LUM-02  | LUM    | Point of Sale Migration        | Implementation | 2025-06-02 | 2026-02-27 | In Review  | Ready to Bill
      MER-01  | MER    | Bus Route Planning             | Consulting     | 2026-02-23 | 2026-12-15 | In Process | Active
      MER-02  | MER    | Enrollment Forecast            | Fixed Fee      | 2026-09-14 | 2027-02-12 | In Process | Active
      MER-03  | MER    | Network Refresh                | Implementation | 2026-06-22 |            | On Hold    | On Hold
      NOR-01  | NOR    | Inventory Recount              | Audit          | 2026-07-13 | 2026-11-20 | In Process | Active
      NOR-02  | NOR    | Web Shop Relaunch              | Implementation | 2026-04-20 | 2027-01-22 | In Process | Active
      OAK-01  | OAK    | Plant Scheduling               | Consulting     | 2026-03-23 |            | In Process | Active
      OAK-02  | OAK    | Cost Accounting                | Retainer       | 2026-01-01 | 2026-12-31 | In Process | Active
      PEN-01  | PEN    | Outage Reporting               | Consulting     | 2026-01-19 | 2026-12-22 | In Process | Active
      PEN-02  | PEN    | Field Service Mobile App       | Implementation | 2026-05-25 | 2027-07-30 | In Process | Active
      PEN-03  | PEN    | Board Reporting                | Retainer       | 2025-07-01 |            | In Process | Active
      QUA-01  | QUA    | Store Closure Plan             | Consulting     | 2025-09-15 | 2026-03-13 | Closed     | Not Billed
      QUA-02  | QUA    | Loyalty Program Review         | Fixed Fee      | 2026-01-26 | 2026-03-06 | Cancelled  | Not Billed
      HAR-01  | HAR    | Administration                 | Internal       | 2016-03-07 |            | In Process | Not Billed
      HAR-02  | HAR    | Training & Development         | Internal       | 2018-01-01 |            |            | Not Billed
      HAR-03  | HAR    | Sales & Proposals              | Internal       | 2018-01-01 |            | In Process | Not Billed
      PRO-01  |        | Pro Bono: Casco Bay Cleanup    | Internal       | 2026-04-22 |            | In Process |
      """;

  static final String TEMPLATES =
      """
      project   | name                 | type           | start      | status     | billing | description
      TPL-AUDIT | Annual Audit         | Audit          | 2024-01-15 | In Process | Active  | Financial statement audit with fieldwork and committee report
      TPL-IMPL  | System Rollout       | Implementation | 2024-01-15 | Proposed   | Active  | Selection to go-live in three phases, with training
      TPL-RET   | Monthly Retainer     | Retainer       | 2025-02-10 | In Process | Active  | A fixed number of hours each month, billed in advance
      TPL-Y2023 | Review (2023 method) | Consulting     | 2023-01-09 | Archived   | Active  | The review method used until the end of 2023
      """;

  /** The rate: 1 to 5 are the staffer's, 6 to 10 the labor code's. */
  static final String TERMS =
      """
      project   | invoice          | subtotal | rate | flat   | office        | partner            | department         | flags
      ATL-01    | Time & Materials | 1        | 1    |        | Main Office   | Alex Morgan        | Operations         |
      ATL-02    | Time & Materials | 3        | 1    |        | Main Office   | Alex Morgan        | Technology         |
      ATL-03    | Fixed Fee        | 0        | 1    |        | Main Office   | Alex Morgan        | Strategy           |
      BEA-01    | Time & Materials | 2        | 6    |        | Boston Office | Daniel Kim         | Technology         |
      BEA-02    | Fixed Fee        | 0        | 6    |        | Boston Office | Daniel Kim         | Assurance          |
      BEA-03    | Time & Materials | 1        | 1    | 175    | Boston Office | Daniel Kim         | Technology         |
      CED-01    | Milestones       | 0        | 2    |        | Main Office   | Alex Morgan        | Technology         |
      CED-02    | Fixed Fee        | 0        | 2    |        | Main Office   | Alex Morgan        | Strategy           |
      DEL-01    | Time & Materials | 2        | 6    |        | Main Office   | Daniel Kim         | Assurance          |
      DEL-02    | Time & Materials | 1        | 1    |        | Main Office   | Alex Morgan        | Operations         |
      DEL-03    | Fixed Fee        | 0        | 1    |        | Main Office   | Alex Morgan        | Operations         |
      EVG-01    | Fixed Fee        | 0        | 6    |        | Boston Office | Daniel Kim         | Assurance          |
      EVG-02    | Fixed Fee        | 4        | 6    |        | Boston Office | Daniel Kim         | Assurance          |
      EVG-03    | Milestones       | 3        | 1    |        | Boston Office | Daniel Kim         | Technology         |
      FJO-01    | Fixed Fee        | 0        | 3    |        | Remote        | Alex Morgan        | Strategy           |
      FJO-02    | Time & Materials | 1        | 3    |        | Remote        | Alex Morgan        | Operations         |
      GRA-01    | Time & Materials | 5        | 1    |        | Boston Office | Daniel Kim         | Operations         |
      GRA-02    | Time & Materials | 2        | 8    |        | Boston Office | Daniel Kim         | Technology         |
      GRA-03    | Milestones       | 0        | 1    |        | Boston Office | Daniel Kim         | Technology         |
      HLX-01    | Milestones       | 3        | 1    | 182.5  | Boston Office | Daniel Kim         | Technology         |
      HLX-02    | Retainer         | 0        | 1    | 150    | Boston Office | Daniel Kim         | Assurance          |
      HLX-03    | Fixed Fee        | 0        | 6    |        | Boston Office | Daniel Kim         | Assurance          |
      ISL-01    | Time & Materials | 1        | 2    |        | Main Office   | Alex Morgan        | Strategy           |
      ISL-02    | Milestones       | 3        | 2    |        | Main Office   | Alex Morgan        | Technology         |
      KON-01    | Time & Materials | 1        | 3    |        | Remote        | Alex Morgan        | Strategy           |
      KON-02    | Fixed Fee        | 0        | 3    |        | Remote        | Alex Morgan        | Technology         |
      LUM-01    | Fixed Fee        | 0        | 1    |        | Remote        | Alex Morgan        | Strategy           |
      LUM-02    | Time & Materials | 2        | 9    |        | Remote        | Alex Morgan        | Technology         |
      MER-01    | Time & Materials | 1        | 2    | 135    | Main Office   | Alex Morgan        | Operations         |
      MER-02    | Fixed Fee        | 0        | 2    |        | Main Office   | Alex Morgan        | Strategy           |
      MER-03    | Time & Materials | 3        | 7    |        | Main Office   | Alex Morgan        | Technology         |
      NOR-01    | Time & Materials | 0        | 1    | 128.75 | Main Office   | Daniel Kim         | Assurance          |
      NOR-02    | Milestones       | 3        | 1    |        | Main Office   | Alex Morgan        | Technology         |
      OAK-01    | Time & Materials | 1        | 4    |        | Remote        | Alex Morgan        | Operations         |
      OAK-02    | Retainer         | 0        | 1    | 140    | Remote        | Alex Morgan        | Assurance          |
      PEN-01    | Time & Materials | 5        | 1    |        | Boston Office | Daniel Kim         | Technology         |
      PEN-02    | Milestones       | 3        | 6    |        | Boston Office | Daniel Kim         | Technology         |
      PEN-03    | Retainer         | 0        | 5    | 225    | Boston Office | Daniel Kim         | Strategy           |
      QUA-01    | Time & Materials | 1        | 1    |        | Main Office   | Unassigned Partner | Strategy           |
      QUA-02    | Fixed Fee        | 0        | 1    |        | Main Office   | Unassigned Partner | Strategy           |
      HAR-01    | No Invoice       | 0        | 1    |        | Main Office   | Unassigned Partner | General Department | all-staff no-charge
      HAR-02    | No Invoice       | 0        | 1    |        | Main Office   | Unassigned Partner | General Department | all-staff no-charge
      HAR-03    | No Invoice       | 0        | 1    |        | Main Office   | Unassigned Partner | General Department | no-charge
      PRO-01    |                  | 0        | 10   |        |               |                    |                    | all-staff no-charge
      TPL-AUDIT | Fixed Fee        | 4        | 6    |        | Boston Office | Daniel Kim         | Assurance          |
      TPL-IMPL  | Milestones       | 3        | 1    |        | Main Office   | Unassigned Partner | Technology         |
      TPL-RET   | Retainer         | 0        | 1    | 150    | Main Office   | Unassigned Partner | General Department |
      TPL-Y2023 | Time & Materials | 1        | 1    |        | Main Office   | Alex Morgan        | Strategy           |
      """;

  static final String PEOPLE =
      """
      project   | team                        | staff teams            | contacts
      ATL-01    | TO*, JB, VI                 | Technology             | ATL1 P, ATL2 B
      ATL-02    | PN*, YT, SC, OM             |                        | ATL1 P, ATL2 B, ATL3
      ATL-03    | HW*, GP                     | Strategy               | ATL3 P, ATL2 B
      BEA-01    | PN*, HW, SC, NK             |                        | BEA1 P, BEA2 B, BEA3
      BEA-02    | EL*, RC, LF, DK:Reviewer    | Assurance              | BEA1 P, BEA2 B
      BEA-03    | YT*, JB                     | Technology             | BEA3 P, BEA2 B
      CED-01    | TO*, VI                     |                        | CED2 P, CED1 B
      CED-02    | HW*, BD                     |                        | CED1 PB
      DEL-01    | EL*, LF                     | Assurance              | DEL1 P, DEL2 B
      DEL-02    | TO*, SC, BD                 |                        | DEL1 P, DEL2 B
      DEL-03    | MS*, OM                     | Operations             | DEL1 PB
      EVG-01    | EL*, RC, DK:Reviewer        | Assurance              | EVG1 PB, EVG2
      EVG-02    | EL*, RC, LF, DK:Reviewer    | Assurance              | EVG1 PB, EVG2
      EVG-03    | PN*, YT, JB                 | Technology             | EVG3 P, EVG1 B
      FJO-01    | HW*, GP                     | Strategy               | FJO1 P, FJO2 B
      FJO-02    | TO*, OM, BD                 | Operations             | FJO1 P, FJO2 B
      GRA-01    | MS*, HW, GP                 |                        | GRA1 P, GRA2 B
      GRA-02    | YT*, NK                     | Technology             | GRA3 P, GRA2 B, GRA1
      GRA-03    | JB*, VI                     |                        | GRA1 PB
      HLX-01    | PN*, YT, SC                 |                        | HLX1 P, HLX2 B
      HLX-02    | EL*, RC                     |                        | HLX2 PB
      HLX-03    | RC*, GP                     |                        | HLX1 P, HLX2 B
      ISL-01    | AM*, HW                     | Strategy               | ISL1 P, ISL2 B
      ISL-02    | JB*, SC, NK                 |                        | ISL1 P, ISL2 B
      KON-01    | AM*, HW, GP                 |                        | KON1 P, KON2 B
      KON-02    | JB                          |                        | KON1 P
      LUM-01    | MS*, GP, CR:Consultant      |                        | LUM1 PB, LUM2
      LUM-02    | JB*, SC, VI                 |                        | LUM2 P, LUM1 B
      MER-01    | TO*, SC, OM                 |                        | MER1 P, MER2 B
      MER-02    | HW*, NK                     |                        | MER1 P, MER2 B
      MER-03    | PN*, JB                     | Technology             | MER3 P, MER2 B, MER1
      NOR-01    | RC*, LF                     |                        | NOR2 P, NOR1 B
      NOR-02    | YT*, SC, GP                 |                        | NOR1 PB, NOR2
      OAK-01    | TO*, MS*, OM                |                        | OAK1 P, OAK2 B
      OAK-02    | EL*, LF                     |                        | OAK1 P, OAK2 B
      PEN-01    | PN*, NK, TO                 |                        | PEN1 P, PEN2 B
      PEN-02    | JB*, YT, DK:Reviewer        | Technology             | PEN3 P, PEN2 B, PEN1
      PEN-03    | DK*, AM:Reviewer            |                        | PEN1 P, PEN2 B
      QUA-01    | MS*, GP, VI                 | Strategy, Operations   | QUA1 PB
      QUA-02    | HW                          |                        | QUA1 P
      HAR-01    | CR*, AM                     |                        | HAR1 P
      HAR-02    | MS*                         |                        | HAR1 P, HAR2
      HAR-03    | AM*, DK, MS, PN             | Strategy               | HAR1 P
      PRO-01    | CR                          |                        | BAY1 P
      TPL-AUDIT | EL*, RC, DK:Reviewer        | Assurance              |
      TPL-IMPL  | PN*, YT, JB                 | Technology             |
      TPL-RET   | MS*                         |                        |
      TPL-Y2023 | AM*, HW                     |                        |
      """;

  private HarbourProjects() {}
}
