package de.amtsweg.workflow.delegate;

import de.amtsweg.correspondence.OldMails;
import de.amtsweg.efile.UnfiledApplications;
import de.amtsweg.payment.OldBookings;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.Inbox;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: deletes logs, messages and bookings whose period is over, and applications that never got into a file. */
@BuildingBlock(value = "forgetTraces", label = "Abgelaufene Spuren löschen", forModels = false)
class ForgetTraces implements JavaDelegate {
    private final OldMails mails;
    private final OldBookings bookings;
    private final Inbox inbox;
    private final UnfiledApplications unfiled;

    ForgetTraces(OldMails mails, OldBookings bookings, Inbox inbox, UnfiledApplications unfiled) {
        this.mails = mails;
        this.bookings = bookings;
        this.inbox = inbox;
        this.unfiled = unfiled;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.forgetWords();
        bookings.forget();
        inbox.forgetSettled();
        unfiled.forgetOld();
    }
}
