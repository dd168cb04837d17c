package de.amtsweg.documents;

import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A picture as a page: as large as fits on A4, upright or across. */
final class OnePicture implements Pages {
    private final BufferedImage picture;

    OnePicture(byte[] content) throws IOException {
        var read = ImageIO.read(new ByteArrayInputStream(content));
        if (read == null) {
            throw new IOException("No picture");
        }
        this.picture = read;
    }

    @Override
    public int count() {
        return 1;
    }

    @Override
    public Rectangle2D.Float size(int page) {
        return size(picture.getWidth(), picture.getHeight());
    }

    static Rectangle2D.Float size(int width, int height) {
        boolean across = width > height;
        float wide = across ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
        float high = across ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight();
        float scale = Math.min(wide / width, high / height);
        return new Rectangle2D.Float(0, 0, width * scale, height * scale);
    }

    @Override
    public BufferedImage draw(int page, int resolution) {
        var size = size(page);
        int width = Math.max(1, Math.round(size.width * resolution / 72));
        int height = Math.max(1, Math.round(size.height * resolution / 72));
        var canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = canvas.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return canvas;
    }

    @Override
    public String text(int page) {
        return "";
    }

    @Override
    public List<List<Rectangle2D>> find(int page, List<String> words) {
        return words.stream().map(word -> List.<Rectangle2D>of()).toList();
    }

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public void close() {
        picture.flush();
    }
}
