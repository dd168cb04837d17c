package de.amtsweg.documents;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.security.cert.X509Certificate;
import java.util.List;

/** Asks EU DSS, the European Commission's software, what it thinks of a seal. */
final class Dss {
    private Dss() {}

    /** Its report, when it trusts the key's certificate and these others. */
    static SimpleReport report(byte[] pdf, SealKey key, X509Certificate... others) {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(key.certificate()));
        List.of(others).forEach(each -> trusted.addCertificate(new CertificateToken(each)));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument().getSimpleReport();
    }

    /** Empty when it accepts the seal; else how it puts it. */
    static String problemOf(SimpleReport report) {
        var seal = report.getFirstSignatureId();
        return report.getIndication(seal) == Indication.TOTAL_PASSED
                ? ""
                : report.getIndication(seal) + " " + report.getSubIndication(seal);
    }

    static String levelOf(SimpleReport report) {
        return String.valueOf(
                report.getSignatureFormat(report.getFirstSignatureId()).toString());
    }
}
