package docket.journeys;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import docket.TestServer;
import docket.accounts.People;
import docket.accounts.PersonFilter;
import docket.admin.ExampleDesk;
import docket.chromium.Screen;
import docket.chromium.Window;
import docket.sessions.NewSession;
import docket.sessions.Stage;
import docket.staff.StaffMember;
import docket.staff.StaffMembers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** The pictures of README.md, of the example desk: {@code ./docket test --screenshots} puts them into {@code docs/screenshots}. */
@Tag("rig")
@Tag("screenshots")
class PicturesTest {

    /** The example desk's fourth ticket has a note; the first is of the customer who looks. */
    private static final List<Picture> PICTURES = List.of(
            new Picture("console-list", Who.ADMIN, Screen.WIDE, "/console/tickets?queue=all"),
            new Picture("console-ticket", Who.ADMIN, Screen.WIDE, "/console/tickets/4?queue=all"),
            new Picture("console-ticket-dark", Who.ADMIN, Screen.WIDE.dark(), "/console/tickets/4?queue=all"),
            new Picture("console-ticket-phone", Who.ADMIN, Screen.PHONE, "/console/tickets/4"),
            new Picture("settings", Who.ADMIN, Screen.WIDE, "/console/settings/staff"),
            new Picture("portal-list", Who.CUSTOMER, Screen.WIDE, "/portal/tickets"),
            new Picture("portal-ticket", Who.CUSTOMER, Screen.WIDE, "/portal/tickets/1"),
            new Picture("portal-ticket-phone", Who.CUSTOMER, Screen.PHONE.dark(), "/portal/tickets/1"),
            new Picture("contact", Who.NOBODY, Screen.WIDE, "/contact"),
            new Picture("login", Who.NOBODY, Screen.WIDE, "/login"));

    /** What is taken, as a file's name. */
    private record Picture(String name, Who who, Screen screen, String path) {}

    @TestFactory
    Stream<DynamicTest> pictures_of_the_example_desk() throws IOException {
        ConfigurableApplicationContext server = ExampleDesk.start();
        return PICTURES.stream()
                .map(picture -> dynamicTest(picture.name, () -> take(picture, server)))
                .onClose(server::close);
    }

    private static void take(Picture picture, ConfigurableApplicationContext server) {
        try (Window window = Window.open(picture.screen, TestServer.address(server))) {
            switch (picture.who) {
                case ADMIN -> window.carry(session(server, anna(server), true));
                case CUSTOMER -> window.carry(session(server, petra(server), false));
                default -> {}
            }
            window.go(picture.path);
            window.picture(Path.of("docs", "screenshots", picture.name + ".png"));
        }
    }

    private static String session(ConfigurableApplicationContext server, long personId, boolean staff) {
        return Window.begin(server, new NewSession(personId, Stage.SIGNED_IN, staff, true, "127.0.0.1", "Chromium"));
    }

    private static long anna(ConfigurableApplicationContext server) {
        return server.getBean(StaffMembers.class).list().stream()
                .filter(member -> member.name().equals("Anna Meyer"))
                .map(StaffMember::id)
                .findFirst()
                .orElseThrow();
    }

    private static long petra(ConfigurableApplicationContext server) {
        PersonFilter named = new PersonFilter(null, null, "Petra Vos", null);
        return server.getBean(People.class)
                .list(TestServer.SYSTEM, named, 0, 1)
                .getFirst()
                .id();
    }
}
