package de.amtsweg.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import de.amtsweg.authority.BankDetails;
import de.amtsweg.documents.QrCode;
import de.amtsweg.shared.Money;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CreditTransferTest {
    private static final PaymentReference REFERENCE = new PaymentReference("2601234567891");

    @Test
    void bankingAppsReadTheTransferAsTheGuidelineWritesIt() {
        var account = new BankDetails("Stadt Müsterstadt", "DE89 3704 0044 0532 0130 00", "COBADEFFXXX", "Commerzbank");

        var code = new CreditTransfer(account, Money.euros("26.00"), REFERENCE).code();

        assertThat(code)
                .isEqualTo(
                        "BCD\n002\n1\nSCT\nCOBADEFFXXX\nStadt Müsterstadt\nDE89370400440532013000\nEUR26.00\n\n\n2601234567891");
    }

    @Test
    void aLongNameIsCutAndNoLineBreakMovesTheAmount() {
        var account = new BankDetails("Stadt\nEUR0.01 " + "x".repeat(100), "DE89370400440532013000", "", "");

        var lines = new CreditTransfer(account, Money.euros("26.00"), REFERENCE)
                .code()
                .split("\n", -1);

        assertThat(lines).hasSize(11);
        assertThat(lines[5]).hasSize(70);
        assertThat(lines[7]).isEqualTo("EUR26.00");
    }

    @Test
    void aReaderReadsWhatTheCodeSays() throws Exception {
        var account = new BankDetails("Stadt Müsterstadt", "DE89370400440532013000", "COBADEFFXXX", "");
        var text = new CreditTransfer(account, Money.euros("26.00"), REFERENCE).code();

        var image = ImageIO.read(new ByteArrayInputStream(QrCode.png(text)));

        int side = image.getWidth();
        var pixels = new RGBLuminanceSource(side, side, image.getRGB(0, 0, side, side, null, 0, side));
        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(pixels)));
        assertThat(read.getText()).isEqualTo(text);
    }
}
