package de.amtsweg.documents;

import de.amtsweg.documents.TimeStamp.Given;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** The signature in a seal, as PAdES (EN 319 142-1) wants it: it names its certificate and says nothing of the time. */
final class SealSignature {
    private final SealKey key;

    SealSignature(SealKey key) {
        this.key = key;
    }

    /** How many bytes a signature with this key has at most, before a time stamp is put into it. */
    int longest() {
        return 3 * 1024 + key.bytesOfChain();
    }

    /** The signature of this content; the content itself is not in it. */
    CMSSignedData of(byte[] content) {
        try {
            var generator = new CMSSignedDataGenerator();
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(digests)
                    .setSignedAttributeGenerator(attributes())
                    .build(new JcaContentSignerBuilder(key.algorithm()).build(key.secret()), key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(new CMSProcessableByteArray(content), false);
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
            throw new IllegalStateException("Nothing can be signed with the seal key of " + key.authority(), e);
        }
    }

    /** The same with a time stamp. */
    static CMSSignedData stamped(CMSSignedData signed, Given stamp) throws IOException {
        var signer = signed.getSignerInfos().iterator().next();
        var token = ASN1Primitive.fromByteArray(stamp.token().getEncoded());
        var more = new ASN1EncodableVector();
        more.add(new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(token)));
        var stamped = SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(more));
        return CMSSignedData.replaceSigners(signed, new SignerInformationStore(List.of(stamped)));
    }

    private CMSAttributeTableGenerator attributes() throws GeneralSecurityException, IOException {
        var holder = new JcaX509CertificateHolder(key.certificate());
        var issuer = new IssuerSerial(new GeneralNames(new GeneralName(holder.getIssuer())), holder.getSerialNumber());
        var hash = MessageDigest.getInstance("SHA-256").digest(holder.getEncoded());
        var named = new SigningCertificateV2(new ESSCertIDv2(hash, issuer));
        var own = new ASN1EncodableVector();
        own.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(named)));
        var usual = new DefaultSignedAttributeTableGenerator(new AttributeTable(own));
        // When it was sealed stands in the PDF; PAdES does not allow it here.
        return parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime);
    }
}
