package docket.journeys;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.MailCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.util.Map;

/** GreenMail that takes mail with an empty return path (RFC 5321, 4.5.5), too: it answers 503 to that by itself. */
final class WillingGreenMail extends GreenMail {

    /** What an empty return path is kept as. */
    static final String NOBODY = "nobody@nowhere.invalid";

    WillingGreenMail(ServerSetup... setups) {
        super(setups);
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
        Map<String, AbstractServer> services = super.createServices(setups, managers);
        for (ServerSetup setup : setups) {
            services.computeIfPresent(
                    setup.getProtocol(), (protocol, made) -> made instanceof SmtpServer ? smtp(setup, managers) : made);
        }
        return services;
    }

    private static SmtpServer smtp(ServerSetup setup, Managers managers) {
        return new SmtpServer(setup, managers) {
            @Override
            protected ProtocolHandler createProtocolHandler(Socket client) {
                return new SmtpHandler(new Willing(), managers.getSmtpManager(), client);
            }
        };
    }

    private static final class Willing extends SmtpCommandRegistry {

        @Override
        public SmtpCommand getCommand(String name) {
            SmtpCommand command = super.getCommand(name);
            return command instanceof MailCommand ? new WillingMail() : command;
        }
    }

    private static final class WillingMail extends MailCommand {

        @Override
        public void execute(SmtpConnection connection, SmtpState state, SmtpManager manager, String line) {
            super.execute(connection, state, manager, line.replace("<>", "<" + NOBODY + ">"));
        }
    }
}
