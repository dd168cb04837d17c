package de.amtsweg.workflow.delegate;

import de.amtsweg.efile.OfferCourier;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: hands files to the archive whose heads have asked for it. */
@BuildingBlock(value = "offerToArchive", label = "Akten dem Archiv anbieten", reachesOutside = true, forModels = false)
class OfferToArchive implements JavaDelegate {
    private final OfferCourier courier;

    OfferToArchive(OfferCourier courier) {
        this.courier = courier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        courier.handOverAll();
    }
}
