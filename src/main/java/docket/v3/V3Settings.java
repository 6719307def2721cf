package docket.v3;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the v3 API.
 *
 * @param bodySize bytes of a JSON body
 */
@ConfigurationProperties("docket.v3")
record V3Settings(@DefaultValue("8MB") DataSize bodySize) {}
