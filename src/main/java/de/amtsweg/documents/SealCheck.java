package de.amtsweg.documents;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.interfaces.RSAKey;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcECContentVerifierProviderBuilder;
import org.bouncycastle.operator.bc.BcRSAContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Reads a sealed document anew, as somebody else would, and looks whether its seal holds. */
final class SealCheck {
    private final SealKey key;

    SealCheck(SealKey key) {
        this.key = key;
    }

    /**
     * @param before the document as it was
     * @throws BrokenSeal when the seal does not hold, or is not ours, or covers not everything
     */
    void verify(byte[] sealed, byte[] before) {
        if (sealed.length <= before.length || !Arrays.equals(sealed, 0, before.length, before, 0, before.length)) {
            throw new BrokenSeal("the document below it changed");
        }
        try (var pdf = Sealer.read(sealed)) {
            var seals = pdf.getSignatureDictionaries();
            if (seals.size() != 1) {
                throw new BrokenSeal("the document has " + seals.size() + " of them");
            }
            requireWhole(seals.getFirst(), sealed);
            requireOurs(
                    seals.getFirst().getSignedContent(sealed), seals.getFirst().getContents(sealed));
        } catch (IOException unreadable) {
            throw new BrokenSeal("the document cannot be read", unreadable);
        }
    }

    /** Everything but the signature itself has to be covered, to the last byte. */
    private static void requireWhole(PDSignature seal, byte[] sealed) {
        int[] covered = seal.getByteRange();
        boolean whole = PDSignature.SUBFILTER_ETSI_CADES_DETACHED.getName().equals(seal.getSubFilter())
                && covered.length == 4
                && covered[0] == 0
                && covered[1] > 0
                && covered[2] > covered[1]
                && covered[3] > 0
                && covered[2] + covered[3] == sealed.length
                && isHexString(sealed, covered[1], covered[2] - 1);
        if (!whole) {
            throw new BrokenSeal("it does not cover the whole document");
        }
    }

    private static boolean isHexString(byte[] bytes, int first, int last) {
        return bytes[first] == '<'
                && bytes[last] == '>'
                && IntStream.range(first + 1, last).allMatch(at -> Character.digit(bytes[at], 16) >= 0);
    }

    private void requireOurs(byte[] content, byte[] signature) throws IOException {
        try {
            var signers = new CMSSignedData(new CMSProcessableByteArray(content), signature).getSignerInfos();
            if (signers.size() != 1) {
                throw new BrokenSeal("it has " + signers.size() + " signers");
            }
            var signer = signers.iterator().next();
            if (!signer.verify(verifier()) || !namesCertificate(signer)) {
                throw new BrokenSeal("it is not made with the key of " + key.authority());
            }
        } catch (CMSException | OperatorCreationException | CertificateEncodingException e) {
            throw new BrokenSeal("the signature does not hold", e);
        }
    }

    /** Another implementation than the one that signed: a fault in either shows. */
    private SignerInformationVerifier verifier() throws CertificateEncodingException, OperatorCreationException {
        var certificate = new JcaX509CertificateHolder(key.certificate());
        var algorithms = new DefaultDigestAlgorithmIdentifierFinder();
        var signatures = key.secret() instanceof RSAKey
                ? new BcRSAContentVerifierProviderBuilder(algorithms)
                : new BcECContentVerifierProviderBuilder(algorithms);
        return new SignerInformationVerifier(
                new DefaultCMSSignatureAlgorithmNameGenerator(),
                new DefaultSignatureAlgorithmIdentifierFinder(),
                signatures.build(certificate),
                new JcaDigestCalculatorProviderBuilder().build());
    }

    private boolean namesCertificate(SignerInformation signer) throws CertificateEncodingException {
        var named = signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (named == null || !signer.getSID().match(new JcaX509CertificateHolder(key.certificate()))) {
            return false;
        }
        var hash = SigningCertificateV2.getInstance(named.getAttrValues().getObjectAt(0))
                .getCerts()[0]
                .getCertHash();
        return java.util.HexFormat.of().formatHex(hash).equals(key.fingerprint());
    }

    /** A seal that does not hold; the document is not stored. */
    static final class BrokenSeal extends RuntimeException {
        BrokenSeal(String why) {
            super("A seal was made that does not hold: " + why);
        }

        BrokenSeal(String why, Exception cause) {
            super("A seal was made that does not hold: " + why, cause);
        }
    }
}
