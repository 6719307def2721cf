package docket.signin;

import docket.links.Links;
import docket.sessions.Sessions;
import docket.visitors.Devices;
import docket.visitors.Throttle;
import org.springframework.stereotype.Component;

/** Removes what has ended: links, sessions, old failures, and devices that were not used for long. */
@Component
class SignInSweep {

    private final Links links;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Devices devices;

    SignInSweep(Links links, Sessions sessions, Throttle throttle, Devices devices) {
        this.links = links;
        this.sessions = sessions;
        this.throttle = throttle;
        this.devices = devices;
    }

    void sweep() {
        links.sweep();
        sessions.sweep();
        throttle.sweep();
        devices.sweep();
    }
}
