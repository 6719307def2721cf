package docket.passkeys;

import docket.TestServer;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.signin.Newcomer;
import docket.signin.SignedIn;

/** A newcomer with a passkey. */
record Holder(Newcomer person, Authenticator authenticator) {

    private static final Passkeys PASSKEYS = TestServer.part(Passkeys.class);
    private static final PasskeySignIn SIGN_IN = TestServer.part(PasskeySignIn.class);

    static Holder settles() {
        Newcomer nora = Newcomer.settles();
        Authenticator authenticator = new Authenticator();
        adds(nora.session(), authenticator);
        return new Holder(nora, authenticator);
    }

    /** Adds what the authenticator makes, and answers the session that goes on. */
    static Session adds(Session session, Authenticator authenticator) {
        Question question = PASSKEYS.ask(session);
        String next = PASSKEYS.add(session, question.kept(), authenticator.makes(question.options()), "Phone");
        return TestServer.part(Sessions.class).find(next).orElseThrow();
    }

    SignedIn signsIn() {
        Question question = SIGN_IN.ask();
        return answers(question, authenticator.signs(question.options()));
    }

    SignedIn answers(Question question, String answer) {
        return SIGN_IN.signIn(person.visitor(), question.kept(), answer);
    }
}
