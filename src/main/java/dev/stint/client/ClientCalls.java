package dev.stint.client;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.catalog.Types;

/** The calls of {@link Clients}, described. */
public final class ClientCalls {
  private static final String ID = "SystemId";
  private static final String SAMPLE = "{Client.SystemId}";
  private static final Permission MANAGES =
      Permission.of("Callers with the right to manage clients.", 405);

  /** All of them. */
  public static final CallGroup CLIENTS =
      CallGroup.of(
          Section.CLIENT,
          "Clients",
          "All staff of the firm see its clients.",
          Call.of("GET", "/client", "List clients")
              .says("The clients in the Basic view, by name.")
              .query("ShowInactive", Types.FLAG, "Whether to include inactive clients.")
              .answersList(ClientFields.CLIENT)
              .allows(Permission.ANY_CALLER),
          Call.of("GET", "/client/detail/{SystemId}", "Read a client")
              .says(
                  "One client. The Detailed view includes those of its contacts that the caller may see.")
              .id(ID, "The client.", SAMPLE)
              .answersInView(ClientFields.CLIENT)
              .allows(Permission.ANY_CALLER),
          Call.of("POST", "/client/detail", "Create a client")
              .says("Creates a client. A name is required; a code is optional but must be unique.")
              .creates(ClientFields.CLIENT)
              .example(
                  "{Nm: 'Northgate Museum', ClientId: 'NGM', City: 'York', Country: 'United Kingdom'}")
              .answers(ClientFields.CLIENT)
              .allows(MANAGES),
          Call.of("POST", "/client/detail/{SystemId}", "Change a client")
              .says(
                  "Changes the fields given. A new name also changes the display name of projects that contain the"
                      + " client's name.")
              .id(ID, "The client.", SAMPLE)
              .changes(ClientFields.CLIENT)
              .example("{MainPH: '+44 1904 496 0100'}")
              .answers(ClientFields.CLIENT)
              .allows(MANAGES),
          Call.of("DELETE", "/client/detail/{SystemId}", "Delete a client")
              .says("Deletes the client. Refused while projects refer to it.")
              .id(ID, "The client.", SAMPLE)
              .allows(MANAGES));

  private ClientCalls() {}
}
