package docket.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The rate of each {@link Limit}. */
@ConfigurationProperties("docket.limits")
record LimitSettings(
        @DefaultValue("100/s burst 1000") Rate token,
        @DefaultValue("20/s burst 100") Rate address,
        @DefaultValue("20/s burst 200") Rate session,
        @DefaultValue("60/min") Rate site,
        @DefaultValue("10/h") Rate submitter,
        @DefaultValue("20/h") Rate form,
        @DefaultValue("3/h") Rate plainForm,
        @DefaultValue("60/h") Rate formFile) {

    Rate of(Limit limit) {
        return switch (limit) {
            case TOKEN -> token;
            case ADDRESS -> address;
            case SESSION -> session;
            case SITE -> site;
            case SUBMITTER -> submitter;
            case FORM -> form;
            case PLAIN_FORM -> plainForm;
            case FORM_FILE -> formFile;
        };
    }
}
