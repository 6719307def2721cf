package docket.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the APIs.
 *
 * @param bodySize bytes of a JSON body
 */
@ConfigurationProperties("docket.http")
record HttpSettings(@DefaultValue("8MB") DataSize bodySize) {}
