package docket.mailjudge;

import docket.platform.Loop;
import org.jdbi.v3.core.Jdbi;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the server judge the mail that waits; the command line judges its own alone. */
@Configuration(proxyBeanMethods = false)
class JudgeConfig {

    private static final int AT_ONCE = 4;

    @Bean
    JudgeSql judgeSql(Jdbi jdbi) {
        return jdbi.onDemand(JudgeSql.class);
    }

    @Bean
    @ConditionalOnWebApplication
    Loop mailJudge(Judge judge) {
        return new Loop("mail-judge", AT_ONCE, judge::judgeNext);
    }
}
