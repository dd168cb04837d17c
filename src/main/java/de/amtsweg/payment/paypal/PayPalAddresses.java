package de.amtsweg.payment.paypal;

import de.amtsweg.site.MachineAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where PayPal reaches us. */
@Configuration(proxyBeanMethods = false)
class PayPalAddresses {
    static final String WEBHOOK = "/zahlung/paypal/webhook";

    @Bean
    MachineAddress payPalWebhookAddress() {
        return new MachineAddress(WEBHOOK);
    }
}
