package docket.admin;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Cases;
import docket.mailin.Disposition;
import docket.mailin.IncomingMail;
import docket.mailin.Reason;
import docket.mailin.Source;
import docket.mailjudge.Customers;
import docket.mailjudge.Letter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mails of the example desk. */
class DemoMailTest {

    @ParameterizedTest
    @CsvSource({
        "latency, TICKET,",
        "technician, PROPOSED, OTHER_SENDER",
        "away, QUARANTINED, AUTO_REPLY",
        "newsletter, QUARANTINED, BULK"
    })
    void each_shows_another_thing_that_becomes_of_mail(String mail, Disposition disposition, @Nullable Reason reason)
            throws IOException {
        long ticket = Cases.open(Customers.proved(Letter.address()));

        byte[] raw = TestServer.part(DemoMail.class).read(mail, ticket);
        IncomingMail judged = Letter.arrives(Source.ofPipe(Letter.mailbox().id(), null), raw);

        assertThat(judged.disposition()).isEqualTo(disposition);
        assertThat(judged.reason()).isEqualTo(reason);
    }
}
