package docket.imap;

import jakarta.mail.Session;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;

/** A store that knows whether its server was asked to sign anybody in: the library takes a refused STARTTLS for that. */
final class SignInStore extends IMAPStore {

    private boolean asked;

    SignInStore(Session session) {
        super(session, null);
    }

    boolean asked() {
        return asked;
    }

    @Override
    protected void preLogin(IMAPProtocol protocol) {
        asked = true;
    }
}
