package de.amtsweg.crash;

import de.amtsweg.payment.PaymentProvider;
import de.amtsweg.payment.PaymentReceived;
import java.util.List;
import org.springframework.aop.AfterReturningAdvice;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hangs a plug where a provider and our books do not say the same yet, and where our books and the process do not. */
final class DeadlyPayment implements BeanPostProcessor, ApplicationListener<PayloadApplicationEvent<PaymentReceived>> {
    /** The provider has begun a payment, and we have not written down its number yet. */
    static final String PAYMENT_BEGUN = "payment begun";
    /** The provider has charged the money, and the booking is written and not committed. */
    static final String MONEY_TAKEN = "money taken";
    /** The booking is committed, and the process has not heard of it. */
    static final String PAYMENT_BOOKED = "payment booked";

    static final List<String> POINTS = List.of(PAYMENT_BEGUN, MONEY_TAKEN, PAYMENT_BOOKED);

    private final Plug plug;

    DeadlyPayment(Plug plug) {
        this.plug = plug;
    }

    void hangIn(ConfigurableApplicationContext node) {
        node.getBeanFactory().addBeanPostProcessor(this);
        node.addApplicationListener(this);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof PaymentProvider provider) || !provider.name().equals("paypal")) {
            return bean;
        }
        var watched = new ProxyFactory(bean);
        watched.addAdvice((AfterReturningAdvice) (answer, method, arguments, target) -> {
            if (method.getName().equals("begin")) {
                plug.pull(PAYMENT_BEGUN);
            }
        });
        return watched.getProxy();
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<PaymentReceived> booked) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                plug.pull(MONEY_TAKEN);
            }

            @Override
            public void afterCommit() {
                plug.pull(PAYMENT_BOOKED);
            }
        });
    }
}
