package docket.identities;

import java.net.URI;

/**
 * The way to the provider.
 *
 * @param to where to send the browser
 * @param errand what the browser has to bring back, sealed; it needs to keep it for ten minutes, and sends it to nobody else
 */
public record Departure(URI to, String errand) {}
